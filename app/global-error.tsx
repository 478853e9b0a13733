"use client";

import "./globals.css";
import { Button } from "@/components/ui/button";

/** Replaces the whole document when even the layout fails, and with it everything that knows another language. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>This page could not be shown · Evenhand</title>
        <main id="content" className="mx-auto grid max-w-[36rem] gap-4 px-4 py-16 sm:px-6">
          <h1 className="text-xl font-semibold tracking-tight">This page could not be shown</h1>
          <p>Something went wrong on our side. What you saved before is safe. Try again in a minute.</p>
          <p>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          </p>
        </main>
      </body>
    </html>
  );
}
