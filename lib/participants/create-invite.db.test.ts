import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { aClosedStudy, aStudy, aUser } from "@/prisma/factories";
import { createInvite } from "./create-invite";
import { listInvites } from "./queries";
import { revokeInvite } from "./revoke-invite";
import { InviteInput } from "./schema";

const day = 24 * 60 * 60 * 1000;

test("an invitation is listed with its link, what is left of it, and its history in the audit log", async () => {
  const study = await aStudy();
  const studyId = String(study.id);
  const { link, inviteId } = await createInvite(study.owner, {
    studyId,
    kind: "many",
    label: "the lab",
    maxUses: 5,
    expiresInDays: 7,
  });
  expect(link).toMatch(/^http:\/\/localhost:3000\/join\//);
  const [row] = await listInvites(await studyAccess(study.owner, studyId));
  expect(row).toMatchObject({ id: inviteId, link, label: "the lab", limit: 5, uses: 0, state: "valid" });
  expect((row.expiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.9 * day);
  await revokeInvite(study.owner, { studyId, inviteId });
  await revokeInvite(study.owner, { studyId, inviteId });
  expect((await listInvites(await studyAccess(study.owner, studyId)))[0]).toMatchObject({
    state: "revoked",
    link: null,
  });
  const events = await db().auditEvent.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  expect(events.map((event) => event.action)).toEqual(["invite.created", "invite.revoked"]);
  expect(JSON.stringify(events.map((event) => event.detail))).not.toContain(link.slice(-20));
});

test("used up, expired and revoked are told apart", async () => {
  const study = await aStudy();
  const studyId = String(study.id);
  const make = async (fields: object) => {
    const { inviteId } = await createInvite(study.owner, { studyId, kind: "many" });
    await db().invite.update({ where: { id: BigInt(inviteId) }, data: fields });
  };
  await make({ maxUses: 2, uses: 2 });
  await make({ kind: "single", uses: 1 });
  await make({ expiresAt: new Date(Date.now() - 1000) });
  await make({});
  const rows = await listInvites(await studyAccess(study.owner, studyId));
  expect(rows.map((row) => row.state)).toEqual(["valid", "expired", "used_up", "used_up"]);
});

test("a viewer sees invitations but not their links; a stranger sees no study and revokes nothing", async () => {
  const study = await aStudy();
  const studyId = String(study.id);
  const { inviteId } = await createInvite(study.owner, { studyId, kind: "single" });
  const viewer = await aUser();
  await db().studyMember.create({ data: { studyId: study.id, userId: viewer.id, role: "viewer" } });
  expect((await listInvites(await studyAccess(viewer, studyId)))[0].link).toBeNull();
  await expect(createInvite(viewer, { studyId, kind: "many" })).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await aUser();
  await expect(createInvite(stranger, { studyId, kind: "many" })).rejects.toMatchObject({ code: "not_found" });
  const own = await aStudy({ owner: stranger });
  await expect(revokeInvite(stranger, { studyId: String(own.id), inviteId })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("nobody is invited to a study that has closed", async () => {
  const study = await aClosedStudy();
  const input = { studyId: String(study.id), kind: "many" as const };
  await expect(createInvite(study.owner, input)).rejects.toMatchObject({ code: "conflict" });
});

test("empty fields of the form mean no limit and no expiry", () => {
  const input = InviteInput.parse({ studyId: "1", kind: "many", label: "", group: "", maxUses: "", expiresInDays: "" });
  expect([input.maxUses, input.expiresInDays]).toEqual([undefined, undefined]);
});
