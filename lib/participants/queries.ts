import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { inviteLink } from "./invite-link";
import type { AnnotatorRow, InviteRow, StudyProgress } from "./schema";

/** Newest first. The link itself only for who may edit: whoever holds it can join. */
export async function listInvites(study: StudyAccess): Promise<InviteRow[]> {
  const invites = await patiently(() =>
    db().invite.findMany({ where: { studyId: study.id }, orderBy: { id: "desc" } }),
  );
  const now = new Date();
  return invites.map(({ id, kind, label, group, maxUses, uses, expiresAt, revokedAt, publicId }) => {
    const limit = kind === "single" ? 1 : maxUses;
    const state = revokedAt
      ? ("revoked" as const)
      : limit !== null && uses >= limit
        ? ("used_up" as const)
        : expiresAt && expiresAt < now
          ? ("expired" as const)
          : ("valid" as const);
    const link = study.canEdit && state === "valid" ? inviteLink({ publicId }) : null;
    return { id: String(id), kind, label, group, limit, uses, expiresAt, state, link };
  });
}

/** Everyone who has joined, in the order they came. Votes taken back are not counted; surplus ones are, and told apart. */
export async function listAnnotators(study: StudyAccess): Promise<AnnotatorRow[]> {
  return patiently(
    () => db().$queryRaw<AnnotatorRow[]>`
    SELECT p."id"::text AS id, p."name", p."group", p."state", p."lastSeenAt", r."simulated", u."disabledAt" IS NULL AS "canSignIn",
      p."skipped", coalesce(v.voted, 0) AS voted, coalesce(v.surplus, 0) AS surplus, v."medianSeconds",
      (SELECT count(*)::int FROM "Flag" f WHERE f."participantId" = p."id") AS flags,
      CASE WHEN p."state" = 'excluded' THEN (
        SELECT count(*)::int FROM "Assignment" a WHERE a."participantId" = p."id" AND a."kind" = 'main' AND a."state" = 'excluded'
        AND NOT EXISTS (SELECT 1 FROM "Slot" s WHERE s."comparisonId" = a."comparisonId" AND s."flipped" = a."flipped" AND s."state" = 'open')
      ) ELSE 0 END AS "replaced"
    FROM "Participant" p
    JOIN "User" u ON u."id" = p."userId"
    JOIN "Rater" r ON r."participantId" = p."id"
    LEFT JOIN (
      SELECT "raterId", count(*)::int AS voted, (count(*) FILTER (WHERE "surplus"))::int AS surplus,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY "activeMs") / 1000 AS "medianSeconds"
      FROM "Vote" WHERE "studyId" = ${study.id} AND "state" = 'active' GROUP BY "raterId"
    ) v ON v."raterId" = r."id"
    WHERE p."studyId" = ${study.id} AND p."state" <> 'erased'
    ORDER BY p."id"`,
  );
}

export async function studyProgress(study: { id: bigint }): Promise<StudyProgress> {
  const [row] = await patiently(
    () => db().$queryRaw<StudyProgress[]>`
    WITH by_comparison AS (
      SELECT count(*) AS needed, count(*) FILTER (WHERE "state" = 'filled') AS filled, count(*) FILTER (WHERE "state" = 'held') AS held
      FROM "Slot" WHERE "studyId" = ${study.id} AND "state" <> 'retired' GROUP BY "comparisonId"
    )
    SELECT coalesce(sum(needed), 0)::int AS needed, coalesce(sum(filled), 0)::int AS filled, coalesce(sum(held), 0)::int AS held,
      count(*)::int AS comparisons, (count(*) FILTER (WHERE filled = needed))::int AS complete
    FROM by_comparison`,
  );
  return row ?? { needed: 0, filled: 0, held: 0, comparisons: 0, complete: 0 };
}
