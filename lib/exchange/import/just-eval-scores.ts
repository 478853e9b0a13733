import { z } from "zod";
import { faultsOf } from "./faults-of";
import { labelOf, Text } from "./field-values";
import type { FormatReader } from "./format";
import type { Judgment } from "./judgment";

const Scored = z.object({
  input: Text,
  output_cand: Text,
  generator_cand: z.string().nullish(),
  id: z.unknown().optional(),
});
const Scores = Scored.extend({
  eval_config: z.object({ gpt: z.string(), mode: z.string() }).partial().nullish().catch(null),
  result: z.unknown().optional(),
  parsed_result: z.unknown().optional(),
});
const Parsed = z.record(z.string(), z.object({ reason: z.string().nullish(), score: z.unknown() }));

/** What each way of asking asks for: of a reply that was not parsed these are the scores that are missing. */
const ASKED = new Map([
  ["score_multi", ["helpfulness", "clarity", "factuality", "depth", "engagement"]],
  ["score_safety", ["safety"]],
]);
const MOST_ASPECTS = 50;

export const justEvalScores: FormatReader = {
  format: "just_eval_scores",
  label: "just-eval scores",
  recognises: (columns) =>
    ["input", "output_cand"].every((name) => columns.has(name)) &&
    ["parsed_result", "result"].some((name) => columns.has(name)),
  columns: () => Object.keys(Scores.shape),
  read(value, { fallbackSystem }) {
    const parsed = Scored.safeParse(value);
    if (!parsed.success) return { drafts: [], faults: faultsOf(parsed.error) };
    const { input, output_cand, generator_cand, id } = parsed.data;
    const system = generator_cand?.trim() || fallbackSystem;
    return { drafts: [{ sourceId: labelOf(id), prompt: input, system, response: output_cand, tags: [] }], faults: [] };
  },
  judge(value, { fallbackSystem }) {
    const parsed = Scores.safeParse(value);
    if (!parsed.success) return { judgments: [], faults: faultsOf(parsed.error) };
    const { input, output_cand, generator_cand, id, eval_config, result, parsed_result } = parsed.data;
    const scored = {
      rater: eval_config?.gpt?.trim() || "just-eval",
      prompt: input,
      sourceId: labelOf(id),
      sides: [{ system: generator_cand?.trim() || fallbackSystem, response: output_cand }],
    };
    const raw = typeof result === "string" ? result : JSON.stringify(result ?? null);
    const found = Parsed.safeParse(parsed_result);
    const names = found.success ? Object.keys(found.data).slice(0, MOST_ASPECTS) : [];
    const aspects = names.length > 0 ? names : (ASKED.get(eval_config?.mode ?? "") ?? [null]);
    // The reply is kept once, with the first of its scores.
    const judgments = aspects.map((aspect, index): Judgment => {
      const said = aspect === null || !found.success ? undefined : found.data[aspect];
      const answer = {
        kind: "score" as const,
        aspect: aspect?.trim().toLowerCase() ?? null,
        value: scoreOf(said?.score),
        reason: said?.reason ?? null,
        raw: index === 0 ? raw : "",
      };
      return { ...scored, answer };
    });
    return { judgments, faults: [] };
  },
};

/** A score is written as a text, and may be "N/A". */
function scoreOf(written: unknown): number | null {
  const score = typeof written === "number" ? written : Number.parseFloat(typeof written === "string" ? written : "");
  return score >= 1 && score <= 5 ? score : null;
}
