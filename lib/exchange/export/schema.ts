import { z } from "zod";
import { SystemMethod } from "@/lib/studies/schema";
import { Outcome } from "@/lib/votes/schema";

const ExportedSystem = z.object({ name: z.string(), method: SystemMethod });

/** A vote with all that is known of it, in canonical orientation; what an import did not say is null. */
export const ExportedVote = z.object({
  vote: z.string(),
  study: z.string(),
  comparison: z.string(),
  prompt: z.object({
    id: z.string(),
    sourceId: z.string().nullable(),
    text: z.string(),
    tags: z.array(z.object({ key: z.string(), value: z.string() })),
    reference: z.string().nullable(),
  }),
  systemA: ExportedSystem,
  systemB: ExportedSystem,
  responseA: z.string(),
  responseB: z.string(),
  outcome: Outcome,
  /** Which system stood on the left. */
  left: z.enum(["a", "b"]).nullable(),
  aspects: z.array(z.object({ key: z.string(), outcome: Outcome })),
  rationale: z.string().nullable(),
  annotator: z.object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(["participant", "imported", "judge"]),
    simulated: z.boolean(),
    excluded: z.boolean(),
  }),
  /** main, gold, training, retest or adjudication; null for an imported vote. */
  kind: z.string().nullable(),
  surplus: z.boolean(),
  flags: z.array(z.object({ kind: z.string(), note: z.string().nullable() })),
  activeSeconds: z.number().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ExportedVote = z.infer<typeof ExportedVote>;

/** Why a vote is no preference pair. */
export const LeftOut = z.enum(["tie", "both_bad", "surplus", "excluded", "not_main"]);
export type LeftOut = z.infer<typeof LeftOut>;

export const PreferenceCounts = z.object({ written: z.int(), leftOut: z.record(LeftOut, z.int()) });
export type PreferenceCounts = z.infer<typeof PreferenceCounts>;

export const ExportFile = z.enum(["preferences.jsonl", "votes.csv", "votes.jsonl"]);
export type ExportFile = z.infer<typeof ExportFile>;
