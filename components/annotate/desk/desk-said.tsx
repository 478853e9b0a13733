import { useTranslations } from "use-intl";
import type { ReadingGate } from "@/components/annotate/pauses/use-reading-gate";
import type { Question } from "@/components/annotate/vote/questions";
import type { Said } from "@/components/annotate/vote/use-voting";
import type { AnnotatorProgress, BlindComparison } from "@/lib/assignments/schema";
import { isComplete } from "./is-complete";

interface Props {
  said: Said | null;
  /** Null while another panel is in its place. */
  pair: BlindComparison | null;
  question: Question | undefined;
  /** Of several questions the one that is asked is named. */
  several: boolean;
  gate: ReadingGate;
  /** Nothing is left to hand out. */
  ended: boolean;
  progress: AnnotatorProgress;
  name: string;
}

/** What is read out after a deed. Only what is new in it: the same words about another vote are new. */
export function DeskSaid({ said, pair, question, several, gate, ended, progress, name }: Props) {
  const t = useTranslations("desk");
  const words = useTranslations("progress");

  function where(): string {
    if (ended) return t(isComplete(progress) ? "complete" : "nothingLeft", { name });
    if (!pair || !question) return "";
    const { position } = pair;
    if (!several) return t("spoken", { position, question: question.text });
    return t("spokenOne", { position, name: question.name, question: question.text });
  }

  return (
    <p role="status" aria-atomic="false" className="sr-only">
      <span key={said?.id}>{said?.text} </span>
      <span>{where()} </span>
      <span>{gate.neededMs > 0 && words("readingSpoken", { seconds: Math.ceil(gate.neededMs / 1000) })}</span>
    </p>
  );
}
