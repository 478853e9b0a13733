import { z } from "zod";
import { Email } from "@/lib/auth/schema";

export const SystemMethod = z.enum(["base", "base_icl", "sft", "rlhf", "other"]);
export type SystemMethod = z.infer<typeof SystemMethod>;

export const RationalePolicy = z.enum(["off", "optional", "required", "required_non_tie"]);
export type RationalePolicy = z.infer<typeof RationalePolicy>;

export const StudyState = z.enum(["draft", "opening", "open", "closed", "revealed"]);
export type StudyState = z.infer<typeof StudyState>;

/** A bigint key as it travels in URLs and forms. */
export const RowId = z.string().regex(/^[1-9]\d{0,17}$/, "This address does not name anything here.");
export type RowId = z.infer<typeof RowId>;

export const AspectKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, "Use a short key of lower-case letters, digits and underscores.");

export const AspectInput = z.object({
  key: AspectKey,
  name: z.string().trim().min(1, "Give the aspect a name.").max(60),
  question: z.string().trim().min(1, "Write the question annotators answer for this aspect.").max(300),
});
export type AspectInput = z.infer<typeof AspectInput>;

export const ProtocolInput = z.object({
  question: z.string().trim().min(1, "Write the question annotators answer.").max(500),
  guidelines: z.string().max(50_000, "Guidelines can be at most 50,000 characters long.").default(""),
  votesPerComparison: z.coerce.number().int().min(1, "Ask for at least one vote.").max(1000, "At most 1,000 votes."),
  /** Pairs of system names; null means every pair. */
  pairs: z
    .array(z.tuple([z.string(), z.string()]))
    .nullable()
    .default(null),
  /** How many prompts to draw; null means all. */
  sampleSize: z.coerce.number().int().min(1).max(10_000_000).nullable().default(null),
  seed: z.string().trim().min(1, "Give a seed, any word or number.").max(100),
  aspects: z.array(AspectInput).max(20, "At most 20 aspects.").default([]),
  rationale: RationalePolicy.default("optional"),
  bothBad: z.coerce.boolean().default(false),
});
export type ProtocolInput = z.infer<typeof ProtocolInput>;

export const StudyTitles = z.object({
  title: z.string().trim().min(1, "Give the study a title.").max(200),
  publicTitle: z.string().trim().min(1, "Give the title annotators see.").max(200),
});
export type StudyTitles = z.infer<typeof StudyTitles>;

export const StudyRef = z.object({ studyId: RowId });
export const OpenStudyInput = z.object({ studyId: RowId, acceptNames: z.coerce.boolean().default(false) });

/** Pairs of system ids as a protocol stores them. */
export const Pairing = z.array(z.tuple([z.string(), z.string()])).nullable();

export interface ListedStudy {
  id: string;
  title: string;
  label: string | null;
  state: StudyState;
  createdAt: Date;
  owner: string;
  systems: string[];
  prompts: number;
  /** Votes asked for, and those given. */
  needed: number;
  filled: number;
}

export interface StudyHeading {
  title: string;
  label: string | null;
  state: StudyState;
  openingDone: number;
  openingTotal: number;
  openingError: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  revealedAt: Date | null;
  prompts: number;
  systems: number;
}

export interface StudyProtocol extends StudyTitles, ProtocolInput {
  version: number;
  frozenAt: Date | null;
  systems: { name: string; method: SystemMethod; generator: string | null }[];
}

export const MemberRole = z.enum(["viewer", "editor"]);
export type MemberRole = z.infer<typeof MemberRole>;

export const ShareStudyInput = z.object({ studyId: RowId, email: Email, role: MemberRole.default("viewer") });
export type ShareStudyInput = z.infer<typeof ShareStudyInput>;

export const UnshareStudyInput = z.object({ studyId: RowId, userId: RowId });
export type UnshareStudyInput = z.infer<typeof UnshareStudyInput>;

/** Who may see a study: its owner first, then those it is shared with. */
export type StudySharing = {
  owner: { name: string; email: string | null };
  members: { userId: string; name: string; email: string | null; role: MemberRole }[];
};
