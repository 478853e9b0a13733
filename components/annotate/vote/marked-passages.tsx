import { ThumbsDown, ThumbsUp, X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Highlight } from "@/lib/votes/schema";
import { shortQuote } from "./short-quote";

interface Props {
  passages: Highlight[];
  onRemove: (passage: Highlight) => void;
}

/** What was marked in the responses: part of the reason, and taken back here as well as there. */
export function MarkedPassages({ passages, onRemove }: Props) {
  const t = useTranslations("vote");
  return (
    <ul aria-label={t("marked")} className="flex items-center gap-1.5 sm:flex-wrap">
      {passages.map((passage) => {
        const { side, answer, start, end, mark } = passage;
        const quote = shortQuote(passage.quote, 24);
        const Icon = mark === "good" ? ThumbsUp : ThumbsDown;
        return (
          <li
            key={`${side} ${answer} ${start} ${end} ${mark}`}
            className="flex min-h-8 flex-none items-center gap-1.5 rounded-full border ps-3 text-[0.8125rem] pointer-coarse:min-h-11"
          >
            <Icon className={`size-3.5 ${mark === "good" ? "text-ok" : "text-danger"}`} aria-hidden="true" />
            <span className="sr-only">{t(mark)}</span>
            <span className="text-mute">{t(side)}</span>
            <q dir="auto">{quote}</q>
            <button
              type="button"
              aria-label={t("removeMark", { side: t(side), quote })}
              className="flex min-h-8 min-w-8 items-center justify-center rounded-full text-mute hover:bg-sunken hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
              onClick={() => onRemove(passage)}
            >
              <X className="size-3.5" aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
