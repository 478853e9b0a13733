import { Scale } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RichText } from "@/lib/responses/rich-text";
import { ForeignText } from "./foreign-text";

/** What is not judged stands back, but can be read. */
export function turnLook(place: number, judged: number | null): string {
  if (judged === null) return "";
  return place === judged ? "border-s-[3px] border-s-accent" : "border-s-[3px] border-s-transparent text-mute";
}

export function TurnHeading({ place, judged }: { place: number; judged: number | null }) {
  const t = useTranslations("reading");
  return (
    <h3 className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] font-semibold text-mute">
      {t("answer", { number: place + 1 })}
      {place === judged && (
        <span className="inline-flex items-center gap-1 rounded-full bg-accent-soft px-2 py-0.5 text-accent">
          <Scale className="size-3.5" aria-hidden="true" />
          {t("judgeThis")}
        </span>
      )}
      {judged !== null && place !== judged && <span className="font-normal">{t("context")}</span>}
    </h3>
  );
}

/** What was asked between two answers. */
export function FollowUp({ text, heading, plain }: { text: RichText; heading: string; plain: boolean }) {
  return (
    <div className="border-y bg-sunken px-4 py-2 text-[0.875em] sm:px-5">
      <h3 className="text-[0.8125rem] font-semibold text-mute">{heading}</h3>
      <ForeignText text={text} plain={plain} />
    </div>
  );
}
