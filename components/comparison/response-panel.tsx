import type { RichText } from "@/lib/responses/rich-text";
import { RichTextView } from "./rich-text";

interface Props {
  id: string;
  heading: string;
  text: RichText;
  plain?: boolean;
  /** On a phone, where one side may be shown at a time. */
  hiddenOnPhone?: boolean;
}

/** One response. Both sides are made by this, with nothing that could tell them apart but their text. */
export function ResponsePanel({ id, heading, text, plain, hiddenOnPhone }: Props) {
  return (
    <section
      aria-labelledby={id}
      className={`min-w-0 rounded-panel border bg-panel [contain:paint] ${hiddenOnPhone ? "max-md:hidden" : ""}`}
    >
      <h2 id={id} className="border-b px-4 py-2 text-[0.8125rem] font-semibold text-mute sm:px-5">
        {heading}
      </h2>
      <div className="px-4 py-4 sm:px-5">
        {text.plain.trim() === "" ? (
          <p className="text-mute italic">This response is empty.</p>
        ) : (
          <RichTextView text={text} plain={plain} />
        )}
      </div>
    </section>
  );
}
