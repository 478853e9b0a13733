import { Notice } from "@/components/ui/notice";
import type { JudgmentsRead } from "@/lib/exchange/batch/schema";
import { judgmentWords } from "./judgment-words";

/** Said while a study is being made of files that hold judgments too. */
export function JudgmentsFound({ judged }: { judged: JudgmentsRead[] }) {
  const sum = (count: "votes" | "verdicts" | "scores" | "unparsable") =>
    judged.reduce((total, each) => total + each[count], 0);
  const counts = {
    votes: sum("votes"),
    verdicts: sum("verdicts"),
    scores: sum("scores"),
    unparsable: sum("unparsable"),
  };
  const by = [...new Set(judged.flatMap(({ raters }) => raters))];
  const aspects = [...new Set(judged.flatMap((each) => each.aspects))];
  return (
    <Notice kind="info" title={`The files also hold ${judgmentWords(counts)}`}>
      They come in with the responses, and the results are there at once: the study need not be opened. By{" "}
      {by.slice(0, 8).join(", ")}
      {by.length > 8 && ` and ${by.length - 8} more`}.
      {aspects.length > 0 &&
        ` Scores are on ${aspects.join(", ")}: these aspects are chosen below, and without an aspect its scores stay out.`}
    </Notice>
  );
}
