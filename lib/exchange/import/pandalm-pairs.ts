import { z } from "zod";
import { faultsOf } from "./faults-of";
import { Text } from "./field-values";
import type { FormatReader } from "./format";
import type { Fault } from "./row";

const PandaLmPair = z.object({
  instruction: Text,
  input: z.string().nullish(),
  response1: Text,
  response2: Text,
  cmp_key: z.string(),
});

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
    }));
    return { drafts, faults: [] };
  },
};

const unclearKey = (key: string): Fault => ({
  code: "wrong_type",
  message: `“${key.slice(0, 100)}” in cmp_key does not name two systems with one underscore between them, so the row was skipped.`,
  hint: "Write it as first_second, with no underscore in the names.",
  kept: false,
});
