import { z } from "zod";
import { PersonName } from "@/lib/auth/schema";
import { RowId } from "@/lib/studies/schema";

export const InviteInput = z.object({
  studyId: RowId,
  kind: z.enum(["many", "single"]),
  label: z.string().trim().max(80).optional(),
  group: z.string().trim().max(40).optional(),
  /** For a link that many people use: how many may join; empty is no limit. */
  maxUses: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).max(100_000).optional(),
  ),
  expiresInDays: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).max(365).optional(),
  ),
});
export type InviteInput = z.infer<typeof InviteInput>;

export const InviteToken = z.string().min(1).max(300);

export const JoinInput = z.object({
  token: InviteToken,
  name: PersonName,
  /** The answer to "continue, or someone else?" when the name is taken. */
  someoneElse: z
    .preprocess((value) => value === true || value === "true" || value === "on", z.boolean())
    .default(false),
});
export type JoinInput = z.infer<typeof JoinInput>;

export const InviteRef = z.object({ studyId: RowId, inviteId: RowId });
export type InviteRef = z.infer<typeof InviteRef>;

export const ParticipantRef = z.object({ studyId: RowId, participantId: RowId });
export type ParticipantRef = z.infer<typeof ParticipantRef>;

export const InviteRow = z.object({
  id: RowId,
  kind: z.enum(["many", "single"]),
  label: z.string().nullable(),
  group: z.string().nullable(),
  /** How many may join; null is no limit. */
  limit: z.int().nullable(),
  uses: z.int(),
  expiresAt: z.date().nullable(),
  state: z.enum(["valid", "expired", "revoked", "used_up"]),
  link: z.string().nullable(),
});
export type InviteRow = z.infer<typeof InviteRow>;

export const AnnotatorRow = z.object({
  id: RowId,
  name: z.string(),
  group: z.string().nullable(),
  state: z.enum(["active", "paused", "excluded"]),
  simulated: z.boolean(),
  canSignIn: z.boolean(),
  voted: z.int(),
  /** Among `voted`: came too late for their comparison, kept, not counted. */
  surplus: z.int(),
  skipped: z.int(),
  flags: z.int(),
  medianSeconds: z.number().nullable(),
  lastSeenAt: z.date(),
  /** Votes of an excluded annotator in whose place others have voted meanwhile. */
  replaced: z.int(),
});
export type AnnotatorRow = z.infer<typeof AnnotatorRow>;

/** Votes needed, cast and being decided now; comparisons and those that have all their votes. */
export const StudyProgress = z.object({
  needed: z.int(),
  filled: z.int(),
  held: z.int(),
  comparisons: z.int(),
  complete: z.int(),
});
export type StudyProgress = z.infer<typeof StudyProgress>;
