import { z } from "zod";
import type { RemarkKind, SkipReason } from "@/lib/assignments/schema";
import { Scale, SystemMethod } from "@/lib/studies/schema";
import { Outcome } from "@/lib/votes/schema";

const ExportedSystem = z.object({ name: z.string(), method: SystemMethod });

/** A passage that the annotator marked, in the answers of side a or b as they were read. */
const MarkedPassage = z.object({
  side: z.enum(["a", "b"]),
  answer: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  mark: z.enum(["good", "bad"]),
});

export const MarkedPassages = z.array(MarkedPassage);

/** A vote with all that is known of it, in canonical orientation; what an import did not say is null. */
export const ExportedVote = z.object({
  vote: z.string(),
  study: z.string(),
  comparison: z.string(),
  /** The judged turn of a conversation, from 1; null: all that was shown was judged. */
  turn: z.int().nullable(),
  prompt: z.object({
    id: z.string(),
    sourceId: z.string().nullable(),
    /** What was asked, up to the judged turn. */
    text: z.string(),
    tags: z.array(z.object({ key: z.string(), value: z.string() })),
    reference: z.string().nullable(),
  }),
  systemA: ExportedSystem,
  systemB: ExportedSystem,
  /** All answers shown, as the annotator read them: cleaned up and masked where the study does so. */
  responseA: z.string(),
  responseB: z.string(),
  /** As they came. */
  rawResponseA: z.string(),
  rawResponseB: z.string(),
  /** Of several answers: each with what was asked before it, as read. */
  turns: z.array(z.object({ asked: z.string(), answerA: z.string(), answerB: z.string() })).nullable(),
  outcome: Outcome,
  scale: Scale,
  /** How much better, where the scale is graded: 1 is slightly. */
  strength: z.int().nullable(),
  /** 1 guessed, 2 fairly, 3 certain. */
  confidence: z.int().nullable(),
  /** Which system stood on the left. */
  left: z.enum(["a", "b"]).nullable(),
  aspects: z.array(z.object({ key: z.string(), outcome: Outcome, strength: z.int().nullable() })),
  rationale: z.string().nullable(),
  /** Keys of the quick reasons ticked. */
  reasons: z.array(z.string()),
  highlights: MarkedPassages,
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
  /** `guess` is the system that the annotator believed the response `guessed` to be from. */
  flags: z.array(
    z.object({
      kind: z.string(),
      note: z.string().nullable(),
      guessed: z.enum(["a", "b"]).nullable(),
      guess: z.string().nullable(),
    }),
  ),
  activeSeconds: z.number().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ExportedVote = z.infer<typeof ExportedVote>;

/** What an annotator said of a pair instead of, or beside, a vote. */
export type ExportedRemark = {
  kind: RemarkKind;
  reason: SkipReason | null;
  note: string | null;
  /** Of a guess: the response it is about, and the system that it names. */
  guessed: "a" | "b" | null;
  guess: string | null;
  at: Date;
  study: string;
  comparison: bigint;
  turn: number | null;
  promptId: bigint;
  sourceId: string | null;
  prompt: string;
  systemA: string;
  systemB: string;
  left: "a" | "b";
  annotator: string;
  annotatorId: bigint;
  excluded: boolean;
  /** The vote that the annotator cast on the same hand-out, if it still stands. */
  vote: bigint | null;
};

/** Why a vote is no preference pair. */
export const LeftOut = z.enum(["tie", "both_bad", "surplus", "excluded", "not_main"]);
export type LeftOut = z.infer<typeof LeftOut>;

export const PreferenceCounts = z.object({ written: z.int(), leftOut: z.record(LeftOut, z.int()) });
export type PreferenceCounts = z.infer<typeof PreferenceCounts>;

const ExportedJudge = z.object({
  name: z.string(),
  /** A changed template or setting is another version. */
  version: z.int(),
  model: z.string().nullable(),
  /** Brought in from files; null where the judge was asked from here. */
  files: z.array(z.string()).nullable(),
  run: z.string(),
});

/** What a judge's answer is about, as it was judged. */
const judgedAnswer = {
  study: z.string(),
  judge: ExportedJudge,
  prompt: z.object({ id: z.string(), sourceId: z.string().nullable(), text: z.string() }),
  /** Key of the aspect; null: overall. */
  aspect: z.string().nullable(),
  /** Which of several replies to the same question, from 0. */
  sample: z.int(),
  reason: z.string().nullable(),
  /** The reply as it came. */
  raw: z.string(),
  createdAt: z.iso.datetime(),
};

/** A judge's answer on two responses in one displayed order, in canonical orientation. */
export const ExportedVerdict = z.object({
  verdict: z.string(),
  ...judgedAnswer,
  comparison: z.string(),
  turn: z.int().nullable(),
  systemA: z.string(),
  systemB: z.string(),
  /** Which system was shown first; null where an import did not say. */
  first: z.enum(["a", "b"]).nullable(),
  /** null: the reply could not be read. */
  outcome: Outcome.nullable(),
  /** For b, from 0 to 1. */
  preference: z.number().nullable(),
});
export type ExportedVerdict = z.infer<typeof ExportedVerdict>;

/** A judge's score of one response. */
export const ExportedScore = z.object({
  score: z.string(),
  ...judgedAnswer,
  response: z.string(),
  /** The turn answered, from 1. */
  turn: z.int(),
  system: z.string(),
  /** From 1 to 5; null: the reply could not be read. */
  value: z.number().nullable(),
});
export type ExportedScore = z.infer<typeof ExportedScore>;

/** What an annotator said of a judge's reason. */
export type ExportedReview = {
  review: bigint;
  acceptable: boolean;
  note: string | null;
  at: Date;
  activeMs: number | null;
  /** Which system stood on the left beside the reason. */
  left: "a" | "b";
  annotator: string;
  annotatorId: bigint;
  excluded: boolean;
  study: string;
  pass: bigint;
  judge: string;
  version: number;
  verdict: bigint;
  aspect: string | null;
  outcome: Outcome;
  /** Of the annotator on the same question. */
  ownOutcome: Outcome | null;
  reason: string;
  comparison: bigint;
  turn: number | null;
  promptId: bigint;
  sourceId: string | null;
  prompt: string;
  systemA: string;
  systemB: string;
};

export const ExportFile = z.enum([
  "preferences.jsonl",
  "votes.csv",
  "votes.jsonl",
  "flags-and-skips.csv",
  "verdicts.jsonl",
  "scores.jsonl",
  "reason-reviews.csv",
]);
export type ExportFile = z.infer<typeof ExportFile>;
