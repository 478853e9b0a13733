import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { aStudy } from "@/prisma/factories";
import { createInvite } from "./create-invite";
import { listInvites } from "./queries";
import { revokeInvite } from "./revoke-invite";

test("a revoked link is shown no more, and revoking it again changes nothing", async () => {
  const study = await aStudy();
  const studyId = String(study.id);
  const { inviteId } = await createInvite(study.owner, { studyId, kind: "many" });
  await revokeInvite(study.owner, { studyId, inviteId });
  const [first] = await db().invite.findMany({ where: { studyId: study.id } });
  await revokeInvite(study.owner, { studyId, inviteId });
  const [second] = await db().invite.findMany({ where: { studyId: study.id } });
  expect(second.revokedAt).toEqual(first.revokedAt);
  expect(first.revokedAt).not.toBeNull();
  const [row] = await listInvites(await studyAccess(study.owner, studyId));
  expect(row).toMatchObject({ state: "revoked", link: null });
  const revocations = await db().auditEvent.count({ where: { studyId: study.id, action: "invite.revoked" } });
  expect(revocations).toBe(1);
});
