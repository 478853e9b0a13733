import { promptText, turnsOf } from "@/lib/exchange/conversation";
import { MAX_REASON, MAX_SYSTEM_NAME, MAX_TAG } from "@/lib/exchange/limits";
import type { ImportProblem } from "@/lib/exchange/schema";
import { cleanText } from "./clean-text";
import { type ByteStream, decodeText } from "./decode-text";
import { FORMATS } from "./formats";
import type { JudgedAnswer, Judgment } from "./judgment";
import type { ReadingPlan } from "./read-responses";
import { problemAt } from "./row";
import { rowsOf } from "./rows-of";

export interface ReadJudgment {
  kind: "judgment";
  line: number;
  row: number;
  judgment: Judgment;
}

/** Every judgment of a file, or the problem that kept it out; none of a file whose format holds none. Holds one row at a time. */
export async function* readJudgments(
  bytes: ByteStream,
  plan: ReadingPlan,
): AsyncGenerator<ReadJudgment | ImportProblem> {
  const format = FORMATS[plan.format];
  if (!format.judge) return;
  for await (const row of rowsOf(decodeText(bytes, plan.encoding), plan.container, plan.delimiter)) {
    if (row.kind === "problem") {
      yield row;
      continue;
    }
    const { judgments, faults } = format.judge(row.value, plan);
    for (const fault of faults) yield problemAt(row, fault);
    for (const judgment of judgments)
      yield { kind: "judgment", line: row.line, row: row.row, judgment: storable(judgment) };
  }
}

/** Texts as they are stored and compared: what a study holds was cleaned in the same way. */
function storable({ rater, prompt, sourceId, pair, sides, answer, turn }: Judgment): Judgment {
  const clean = (text: string) => cleanText(text).text;
  const cleaned = prompt && promptText(turnsOf(prompt).map(({ role, text }) => ({ role, text: clean(text) })));
  return {
    rater: cut(clean(rater).replace(/\s+/g, " ").trim(), MAX_SYSTEM_NAME) || "unnamed",
    ...(cleaned !== undefined && { prompt: cleaned }),
    ...(sourceId !== undefined && sourceId.trim() !== "" && { sourceId: clean(sourceId).trim() }),
    ...(pair !== undefined && { pair: clean(pair) }),
    ...(turn !== undefined && { turn }),
    sides: sides.map(({ system, response }) => ({
      ...(system !== undefined && { system: clean(system).trim() }),
      ...(response !== undefined && { response: clean(response) }),
    })),
    answer: storableAnswer(answer, (text) => cut(clean(text), MAX_REASON)),
  };
}

function storableAnswer(answer: JudgedAnswer, clean: (text: string) => string): JudgedAnswer {
  if (answer.kind === "vote") return { ...answer, rationale: answer.rationale && clean(answer.rationale) };
  const said = { reason: answer.reason && clean(answer.reason), raw: clean(answer.raw) };
  if (answer.kind === "verdict") return { ...answer, ...said };
  return { ...answer, ...said, aspect: answer.aspect && cut(clean(answer.aspect), MAX_TAG) };
}

/** Not through the middle of a character. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
