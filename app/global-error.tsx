"use client";

import "./globals.css";
import { ErrorPage } from "@/components/shell/error-page";

/** Replaces the whole document when even the layout fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Evenhand</title>
        <ErrorPage error={error} retry={retry} />
      </body>
    </html>
  );
}
