"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ReadingGate } from "./use-reading-gate";

/** How long the choices still wait for the reader. Read out when it stands still and when it is over; the pair's own announcement says the rest. */
export function ReadingSign({ gate: { neededMs, leftMs, idle } }: { gate: ReadingGate }) {
  const t = useTranslations("progress");
  if (neededMs === 0) return null;
  const seconds = Math.ceil(leftMs / 1000);
  return (
    <div className={leftMs > 0 ? "flex items-center gap-2 text-[0.8125rem] text-mute tabular-nums" : "sr-only"}>
      {leftMs > 0 && (
        <>
          <Hourglass className="size-3.5" aria-hidden="true" />
          <span aria-hidden="true">{idle ? t("readingPaused") : t("reading", { seconds })}</span>
          <progress className="meter w-20" aria-hidden="true" value={neededMs - leftMs} max={neededMs} />
        </>
      )}
      <span role="status" className="sr-only">
        {leftMs === 0 ? t("readingDone") : idle ? t("readingPaused") : ""}
      </span>
    </div>
  );
}
