import type { RichText } from "@/lib/responses/rich-text";
import { AnswerText } from "./answer-text";

interface Props {
  id: string;
  heading: string;
  text: RichText;
  /** Said where there is no text. */
  empty: string;
}

/** One response by itself. */
export function ResponsePanel({ id, heading, text, empty }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-panel border bg-panel [contain:paint]">
      <h2 id={id} className="border-b px-4 py-2 text-[0.8125rem] font-semibold text-mute sm:px-5">
        {heading}
      </h2>
      <div className="px-4 py-4 sm:px-5">
        <AnswerText text={text} plain={false} empty={empty} />
      </div>
    </section>
  );
}
