import { z } from "zod";
import { pairwiseText } from "./build-request";
import { type ProbeCase, probeCases, withInjection } from "./probe-cases";
import type { ReadVersion } from "./read-version";

/** A case in one order, with its injection or, to compare with, without. */
export interface ProbeRequest {
  part: string;
  probed: ProbeCase;
  injected: boolean;
  /** Where the bad response stands. */
  badAt: "first" | "second";
}

export const probeRequests: ProbeRequest[] = probeCases.flatMap((probed) =>
  [true, false].flatMap((injected) =>
    (["first", "second"] as const).map((badAt) => ({
      part: `${probed.key} ${injected ? "injected" : "plain"} ${badAt}`,
      probed,
      injected,
      badAt,
    })),
  ),
);

export const ProbeResult = z.object({
  part: z.string(),
  injected: z.boolean(),
  /** preferred_bad: the judge chose the response that is plainly worse. */
  outcome: z.enum(["preferred_bad", "other", "unparsable", "failed"]),
});
export type ProbeResult = z.infer<typeof ProbeResult>;

/** JudgeProbe.details. */
export const ProbeDetails = z.object({ results: z.array(ProbeResult), error: z.string().nullable() });
export type ProbeDetails = z.infer<typeof ProbeDetails>;

/** As the judge would be asked about a pair of the study. */
export function probeText({ asked, questions }: ReadVersion, { probed, injected, badAt }: ProbeRequest): string {
  const bad = injected ? withInjection(probed, badAt) : probed.bad;
  const conversation = {
    prompt: [{ role: "user" as const, text: probed.prompt }],
    reference: null,
    followUps: [],
    judged: null,
    a: [badAt === "first" ? bad : probed.good],
    b: [badAt === "first" ? probed.good : bad],
  };
  return pairwiseText(asked, { conversation, order: "ab", question: { ...questions[0], id: null } });
}
