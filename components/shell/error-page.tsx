"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

interface Props {
  error: unknown;
  retry: () => void;
}

/** What to do when the fault is ours. The code finds the entry in the server's log. */
export function ErrorPage({ error, retry }: Props) {
  const t = useTranslations("shell");
  const code = codeOf(error);
  return (
    <main id="content" className="mx-auto grid max-w-[36rem] gap-4 px-4 py-16 sm:px-6">
      <h1 className="text-xl font-semibold tracking-tight">{t("brokenHeading")}</h1>
      <p>{t(code ? "brokenTextWithCode" : "brokenText")}</p>
      {code && (
        <p className="flex items-center gap-2">
          <code className="rounded bg-sunken px-2 py-1 font-mono text-[0.8125rem]">{code}</code>
          <CopyButton text={code} label={t("copyCode")} variant="quiet" />
        </p>
      )}
      <p className="flex gap-2">
        <Button variant="primary" onClick={retry}>
          {t("tryAgain")}
        </Button>
        {/* A full load, on purpose: what is broken may be the app already in the browser. */}
        <Button onClick={() => location.assign("/")}>{t("toStart")}</Button>
      </p>
    </main>
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
