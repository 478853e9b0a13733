import { z } from "zod";
import { promptText } from "@/lib/exchange/conversation";
import { faultsOf } from "./faults-of";
import { Label, labelOf } from "./field-values";
import type { FormatReader } from "./format";
import type { Judgment } from "./judgment";
import { type Fields, fieldsOf } from "./mapped-row";
import { mappedPrompt, mappedResponse } from "./mapped-texts";
import type { Fault } from "./row";

const SIDES = [
  { systems: ["left", "right"], suffixes: ["left", "right"] },
  { systems: ["model_a", "model_b"], suffixes: ["a", "b"] },
  { systems: ["system_a", "system_b"], suffixes: ["a", "b"] },
] as const;
const TEXTS = ["response", "output", "completion", "answer", "conversation"];
const PROMPTS = ["prompt", "instruction"];
const IDS = ["question_id", "source_id", "prompt_id", "id"];
const PEOPLE = ["worker", "annotator", "user", "rater", "evaluator"];
const WINNERS = new Map([
  ...["left", "model_a", "system_a", "a", "1"].map((name) => [name, "first"] as const),
  ...["right", "model_b", "system_b", "b", "2"].map((name) => [name, "second"] as const),
  ...["tie", "draw", "0"].map((name) => [name, "tie"] as const),
  ...["tie (bothbad)", "both_bad", "bothbad"].map((name) => [name, "both_bad"] as const),
]);

const Vote = z.object({ winner: Label });

/** A vote a row: MT-bench's and Arena's by people, and tables with a column for each side's system. */
export const pairVotes: FormatReader = {
  format: "pair_votes",
  label: "Votes on pairs",
  recognises: (columns) => columns.has("winner") && sidesIn(columns) !== undefined,
  columns: () => [
    ...["winner", "judge", "turn", "reason", "rationale", ...PEOPLE, ...IDS, ...PROMPTS],
    ...SIDES.flatMap(({ systems, suffixes }) => [...systems, ...suffixes.flatMap(textColumns)]),
  ],
  read(value) {
    const fields = fieldsOf(value);
    const sides = sidesOf(fields, value);
    const texts = sides && textsOf(fields, sides.suffixes);
    if (!sides || !texts) return { drafts: [], faults: [] };
    const { prompt, responses } = texts;
    const sourceId = idOf(fields);
    const drafts = responses.map((response, side) => ({
      ...{ prompt, response, tags: [], judgedPair: true },
      system: String(fields(sides.systems[side]) ?? ""),
      ...(sourceId !== undefined && { sourceId }),
    }));
    return { drafts, faults: [] };
  },
  judge(value, { fallbackSystem }) {
    const fields = fieldsOf(value);
    const parsed = Vote.safeParse(value);
    if (!parsed.success) return { judgments: [], faults: faultsOf(parsed.error) };
    const sides = sidesOf(fields, value);
    const names = sides?.systems.map((column) => labelOf(fields(column))?.trim() ?? "") ?? [];
    if (!sides || names.includes("")) return { judgments: [], faults: [NO_SYSTEMS] };
    const said = String(parsed.data.winner).trim();
    const named = names.indexOf(said);
    const outcome = WINNERS.get(said.toLowerCase()) ?? (["first", "second"] as const)[named];
    const judge = judgeOf(fields);
    if (!outcome && judge === null) return { judgments: [], faults: [unclearWinner(said)] };
    const texts = textsOf(fields, sides.suffixes);
    const turn = z.coerce.number().int().positive().safeParse(fields("turn"));
    const reason = labelOf(fields("rationale")) ?? labelOf(fields("reason")) ?? null;
    const asked = texts?.prompt ?? promptOf(fields);
    const judgment: Judgment = {
      rater: judge ?? raterOf(fields) ?? fallbackSystem,
      ...(asked !== undefined && { prompt: asked }),
      ...(idOf(fields) !== undefined && { sourceId: idOf(fields) }),
      ...(turn.success && { turn: turn.data - 1 }),
      sides: names.map((system, side) => {
        const response = texts?.responses[side];
        return typeof response === "string" ? { system, response } : { system };
      }),
      answer:
        judge === null
          ? // An unclear winner was refused above.
            { kind: "vote", outcome: outcome!, rationale: reason }
          : {
              ...{ kind: "verdict", preference: null, shownFirst: "first", reason, raw: reason ?? said },
              outcome: outcome === "both_bad" ? "tie" : (outcome ?? null),
            },
    };
    return { judgments: [judgment], faults: [] };
  },
};

const textColumns = (suffix: string) => TEXTS.flatMap((text) => [`${text}_${suffix}`, `${suffix}_${text}`]);

function sidesIn(columns: ReadonlySet<string>) {
  return SIDES.find(({ systems }) => systems.every((name) => columns.has(name)));
}

function sidesOf(_fields: Fields, value: unknown) {
  return sidesIn(new Set(Object.keys(typeof value === "object" && value !== null ? value : {})));
}

/** MT-bench's and Arena's `judge` is a person; elsewhere people stand in a column of their own, and a judge is a model. */
function judgeOf(fields: Fields): string | null {
  if (fields("model_a") !== undefined) return null;
  return labelOf(fields("judge"))?.trim() || null;
}

function raterOf(fields: Fields): string | undefined {
  const found = [...PEOPLE, "judge"].map((column) => labelOf(fields(column))?.trim());
  return found.find((name) => name !== undefined && name !== "");
}

function idOf(fields: Fields): string | undefined {
  return IDS.map((column) => labelOf(fields(column))?.trim()).find((id) => id !== undefined && id !== "");
}

function promptOf(fields: Fields) {
  const column = PROMPTS.find((name) => fields(name) !== undefined);
  return column === undefined ? undefined : (mappedPrompt(fields, column).found ?? undefined);
}

function textsOf(fields: Fields, suffixes: readonly string[]) {
  const columns = suffixes.map((suffix) => textColumns(suffix).find((name) => fields(name) !== undefined));
  const [first, second] = columns;
  if (first === undefined || second === undefined) return null;
  const prompt = promptOf(fields) ?? mappedConversation(fields, first);
  if (prompt === undefined) return null;
  const responses = [first, second].flatMap((column) => {
    const { found } = mappedResponse(fields, column, prompt);
    return found === null ? [] : [found];
  });
  return responses.length === 2 ? { prompt, responses } : null;
}

function mappedConversation(fields: Fields, column: string) {
  const { found } = mappedPrompt(fields, column);
  return found === null || typeof found === "string" ? (found ?? undefined) : promptText(found);
}

const NO_SYSTEMS: Fault = {
  code: "missing_field",
  message: "This row does not name both systems, so its judgment was skipped.",
  hint: "Fill in the system on either side.",
  kept: false,
};
const unclearWinner = (said: string): Fault => ({
  code: "wrong_type",
  message: `“${said.slice(0, 100)}” is no winner, so this row's judgment was skipped.`,
  hint: "Write left, right or tie, or model_a, model_b or tie.",
  kept: false,
});
