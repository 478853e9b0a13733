import { z } from "zod";
import { faultsOf } from "./faults-of";
import { labelOf, Text } from "./field-values";
import type { FormatReader } from "./format";
import { type Judgment, outcomeOfNumber } from "./judgment";
import { fieldsOf } from "./mapped-row";
import type { Fault } from "./row";

const PandaLmPair = z.object({
  instruction: Text,
  input: z.string().nullish(),
  response1: Text,
  response2: Text,
  cmp_key: z.string(),
});
const ANNOTATOR = /^annotator\d{1,3}$/;

/** `idx` numbers pairs, not prompts, so prompts are known by their text: all pairs of one instruction become one prompt. */
export const pandaLmPairs: FormatReader = {
  format: "pandalm_pairs",
  label: "PandaLM pairs",
  recognises: (columns) => ["instruction", "response1", "response2", "cmp_key"].every((name) => columns.has(name)),
  columns: () => Object.keys(PandaLmPair.shape),
  read(value) {
    const parsed = PandaLmPair.safeParse(value);
    if (!parsed.success) return { drafts: [], faults: faultsOf(parsed.error) };
    const { instruction, input, response1, response2, cmp_key } = parsed.data;
    const systems = cmp_key.split("_");
    if (systems.length !== 2) return { drafts: [], faults: [unclearKey(cmp_key)] };
    const prompt = input?.trim() ? `${instruction}\n\n${input}` : instruction;
    const drafts = [response1, response2].map((response, side) => ({
      prompt,
      system: systems[side],
      response,
      tags: [],
      judgedPair: true,
    }));
    return { drafts, faults: [] };
  },
  judge(value) {
    const parsed = PandaLmPair.safeParse(value);
    if (!parsed.success) return { judgments: [], faults: faultsOf(parsed.error) };
    const { instruction, input, response1, response2, cmp_key } = parsed.data;
    const systems = cmp_key.split("_");
    if (systems.length !== 2) return { judgments: [], faults: [unclearKey(cmp_key)] };
    const fields = fieldsOf(value);
    const pair = labelOf(fields("idx"))?.trim();
    const shared = {
      prompt: input?.trim() ? `${instruction}\n\n${input}` : instruction,
      sides: [response1, response2].map((response, side) => ({ system: systems[side], response })),
      ...(pair !== undefined && { pair }),
    };
    const judgments: Judgment[] = [];
    const faults: Fault[] = [];
    // Its parse above has shown that it is an object.
    for (const [rater, said] of Object.entries(value as object)) {
      if (!ANNOTATOR.test(rater) || said === null) continue;
      const outcome = outcomeOfNumber(said);
      if (outcome) judgments.push({ ...shared, rater, answer: { kind: "vote", outcome, rationale: null } });
      else faults.push(unclearVote(rater));
    }
    return { judgments, faults };
  },
};

const unclearKey = (key: string): Fault => ({
  code: "wrong_type",
  message: `“${key.slice(0, 100)}” in cmp_key does not name two systems with one underscore between them, so the row was skipped.`,
  hint: "Write it as first_second, with no underscore in the names.",
  kept: false,
});

const unclearVote = (rater: string): Fault => ({
  code: "wrong_type",
  message: `The vote of ${rater} is none of 0, 1 and 2, so it was skipped.`,
  hint: "Write 0 for a tie, 1 for the first response, 2 for the second.",
  kept: false,
});
