import type { JudgeKind, JudgeSettings, JudgeVersionCard } from "@/lib/judges/schema";

export const kindWords: Record<JudgeKind, string> = { pairwise: "pairwise", rubric: "rubric 1–5" };

export const questionWords: Record<JudgeSettings["questions"], string> = {
  overall: "the main question",
  aspects: "each aspect",
  overall_and_aspects: "the main question and each aspect",
};

/** A version's settings in a line. */
export function settingsLine({ settings, simulated, endpoint }: JudgeVersionCard): string {
  if (simulated) return "simulated for the demo";
  if (!endpoint && !settings.recorded) return "imported from a file";
  const { recorded, questions, samples, sampling, reference } = settings;
  const line = [
    questionWords[questions],
    `temperature ${sampling.temperature}`,
    samples === 1 ? "1 sample" : `${samples} samples`,
    ...(reference ? ["with reference answers"] : []),
  ].join(", ");
  return recorded ? `${recorded} Asked about ${line}.` : line;
}
