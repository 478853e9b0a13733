import type { RichText } from "@/lib/responses/rich-text";
import { ForeignText } from "./foreign-text";
import type { TreeMarks } from "./mark-tree";

interface Props {
  text: RichText;
  plain: boolean;
  /** Said where there is no text. */
  empty: string;
  /** `left-0`: marks are found by it. */
  name?: string;
  marks?: TreeMarks;
}

/** One answer's text. All answers of all sides are made by this, with nothing that could tell them apart but their words. */
export function AnswerText({ text, plain, empty, name, marks }: Props) {
  if (text.plain.trim() === "") return <p className="text-mute italic">{empty}</p>;
  return <ForeignText text={text} plain={plain} name={name} marks={marks} />;
}
