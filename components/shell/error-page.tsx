"use client";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

interface Props {
  error: unknown;
  retry: () => void;
}

/** What to do when the fault is ours. The code finds the entry in the server's log. */
export function ErrorPage({ error, retry }: Props) {
  const code = codeOf(error);
  return (
    <main id="content" className="mx-auto grid max-w-[36rem] gap-4 px-4 py-16 sm:px-6">
      <h1 className="text-xl font-semibold tracking-tight">This page could not be shown</h1>
      <p>
        Something went wrong on our side. What you saved before is safe. Try again; if it happens again, tell whoever
        runs this server{code ? ", with the code below: it finds the error in the log" : ""}.
      </p>
      {code && (
        <p className="flex items-center gap-2">
          <code className="rounded bg-sunken px-2 py-1 font-mono text-[0.8125rem]">{code}</code>
          <CopyButton text={code} label="Copy code" variant="quiet" />
        </p>
      )}
      <p className="flex gap-2">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        {/* A full load, on purpose: what is broken may be the app already in the browser. */}
        <Button onClick={() => location.assign("/")}>Go to the start page</Button>
      </p>
    </main>
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
