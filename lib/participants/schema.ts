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
