import { z } from "zod";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import { RowId } from "@/lib/studies/schema";

const emptyAsNothing = (value: unknown) => (value === "" ? undefined : value);

export const StartReasonPassInput = z.object({
  studyId: RowId,
  judgeVersionId: RowId,
  size: z.coerce.number("Say how many.").int().min(1, "At least one.").max(100_000, "At most 100,000."),
  perReason: z.coerce.number().int().min(1, "At least one.").max(100, "At most 100.").default(1),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
  /** Only annotators of this group; left out: everyone who has voted. */
  group: z.preprocess(emptyAsNothing, z.string().max(200).optional()),
});
export type StartReasonPassInput = z.infer<typeof StartReasonPassInput>;

export const ReasonPassRef = z.object({ studyId: RowId, passId: RowId });
export type ReasonPassRef = z.infer<typeof ReasonPassRef>;

export const ReasonReviewInput = z.object({
  acceptable: z.boolean(),
  note: z.string().trim().max(2_000).default(""),
  activeMs: z.int().min(0).max(86_400_000).default(0),
});
export type ReasonReviewInput = z.infer<typeof ReasonReviewInput>;

/** A judge's reason beside the pair it was given for, as an annotator sees it: sides, no systems, no judge's name. */
export interface BlindReason {
  reviewId: string;
  /** The verdict by the side shown here. */
  verdict: "left" | "tie" | "right";
  /** "Response 1" and the like turned to the sides shown here. */
  reason: string;
}

/** A reason as an annotator reads it, beside its pair. No system, no judge, no id of the database is in it, and there must never be. */
export interface ReasonInHand extends BlindReason {
  /** Under the review's id, with the sides of the review. */
  pair: BlindComparison;
  /** False: the reason stays as the judge wrote it, and `first` says what it may mean by "first" or "A". */
  turned: boolean;
  /** The side that the judge read first, where the reason's own words need it and it is known. */
  first: "left" | "right" | null;
  /** Key of the aspect that was judged; null: the main question. */
  aspect: string | null;
  /** What was answered before it was taken back. */
  note: string;
}

export interface ReasonProgress {
  answered: number;
  /** Reasons that could come to this annotator now, the one in hand included. */
  left: number;
  /** The review answered last, which can be taken back. */
  last: string | null;
}

export interface ReasonAnswer {
  /** Null: nothing is left now. */
  next: ReasonInHand | null;
  progress: ReasonProgress;
}

/** A share of reasons found acceptable, among answers. */
export interface ReasonShare {
  key: string;
  acceptable: number;
  answers: number;
  rate: Estimate<number>;
  interval: Estimate<Interval & { phrase: string; why: string }>;
}

export interface ReasonNote {
  id: string;
  acceptable: boolean;
  note: string;
  reason: string;
  annotator: string;
  prompt: number;
}

/** A pass as its researcher sees it. */
export interface ReasonPassCard {
  id: string;
  version: number;
  state: "open" | "closed";
  createdAt: string;
  seed: number;
  group: string | null;
  reasons: number;
  perReason: number;
  leftOut: number;
  /** Reviews given by annotators who are not excluded, and reasons with as many as were wanted. */
  answers: number;
  complete: number;
  annotators: number;
  all: ReasonShare;
  byOutcome: ReasonShare[];
  byOwnVote: ReasonShare[];
  notes: ReasonNote[];
}

/** What the form that begins a pass has to know. */
export interface ReasonPassChoice {
  /** Versions with verdicts that say why, the newest first. */
  versions: { id: string; version: number; reasons: number }[];
  groups: string[];
  /** Active annotators with votes. */
  annotators: number;
}
