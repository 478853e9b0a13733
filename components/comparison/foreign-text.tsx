import type { RichText } from "@/lib/responses/rich-text";
import type { TreeMarks } from "./mark-tree";
import { RichTextView } from "./rich-text";
import { textDirection } from "./text-direction";
import { textLanguage } from "./text-language";

interface Props {
  text: RichText;
  plain: boolean;
  /** `left-0`: marks are found by it. */
  name?: string;
  marks?: TreeMarks;
}

/** A text that is not the page's own: it has its own language and direction. */
export function ForeignText({ text, plain, name, marks }: Props) {
  return (
    <div data-answer={name} lang={textLanguage(text.plain)} dir={textDirection(text.plain)}>
      <RichTextView text={text} plain={plain} marks={marks} />
    </div>
  );
}
