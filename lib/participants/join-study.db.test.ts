import { describe, expect, test } from "vitest";
import { readResumeToken } from "@/lib/auth/resume-token";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy, aUser, type MadeStudy } from "@/prisma/factories";
import { createInvite } from "./create-invite";
import { findInvite } from "./find-invite";
import { joinStudy } from "./join-study";
import { revokeInvite } from "./revoke-invite";
import type { InviteInput } from "./schema";

type Invited = { token: string; inviteId: string; study: MadeStudy };

async function anInvite(options: Partial<InviteInput> = {}): Promise<Invited> {
  const study = await anOpenStudy();
  const { inviteId, link } = await createInvite(study.owner, { studyId: String(study.id), kind: "many", ...options });
  return { token: link.slice(link.lastIndexOf("/") + 1), inviteId, study };
}

const join = ({ token }: { token: string }, name: string, actor: Actor | null = null, someoneElse = false) =>
  joinStudy(actor, { token, name, someoneElse });

test("whoever holds the link becomes a participant with a personal link of their own", async () => {
  const invite = await anInvite({ group: "crowd" });
  const joined = await join(invite, "Ada");
  expect(joined.studyPublicId).toBe(invite.study.publicId);
  const publicId = readResumeToken(joined.resumeToken)?.publicId;
  const participant = await db().participant.findUniqueOrThrow({
    where: { publicId },
    include: { rater: true, user: true, invite: true },
  });
  expect(participant).toMatchObject({ studyId: invite.study.id, name: "Ada", group: "crowd", state: "active" });
  expect(participant.rater).toMatchObject({ kind: "participant", label: "Ada", simulated: false });
  expect(participant.user).toMatchObject({ role: "annotator", email: null, passwordHash: null });
  expect(participant.invite?.uses).toBe(1);
});

test("of many who use a single-person link at once, exactly one joins", async () => {
  const invite = await anInvite({ kind: "single" });
  const tries = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => join(invite, `Person ${n}`)));
  expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "forbidden" });
  expect(await db().participant.count({ where: { studyId: invite.study.id } })).toBe(1);
  expect(await findInvite(invite.token, null)).toEqual({ state: "used_up" });
});

test("a link for three people lets in three, whatever the crowd", async () => {
  const invite = await anInvite({ maxUses: 3 });
  await Promise.allSettled(Array.from({ length: 6 }, (_, n) => join(invite, `Person ${n}`)));
  expect(await db().participant.count({ where: { studyId: invite.study.id } })).toBe(3);
});

describe("a link that is no longer good lets nobody in, and says why", () => {
  test("revoked", async () => {
    const invite = await anInvite();
    await revokeInvite(invite.study.owner, { studyId: String(invite.study.id), inviteId: invite.inviteId });
    expect(await findInvite(invite.token, null)).toEqual({ state: "revoked" });
    await expect(join(invite, "Ada")).rejects.toThrow("withdrawn");
  });

  test("expired", async () => {
    const invite = await anInvite({ expiresInDays: 1 });
    expect(await findInvite(invite.token, null)).toMatchObject({ state: "valid" });
    await db().invite.update({
      where: { id: BigInt(invite.inviteId) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await findInvite(invite.token, null)).toEqual({ state: "expired" });
    await expect(join(invite, "Ada")).rejects.toThrow("expired");
  });

  test("of a study that has closed", async () => {
    const invite = await anInvite();
    await db().study.update({ where: { id: invite.study.id }, data: { state: "closed" } });
    expect(await findInvite(invite.token, null)).toEqual({ state: "study_closed" });
    await expect(join(invite, "Ada")).rejects.toThrow("ended");
  });

  test("forged or cut short", async () => {
    const invite = await anInvite();
    for (const token of [invite.token.slice(0, -1), `${invite.token}x`, invite.token.split(".")[0], "", "%"]) {
      expect(await findInvite(token, null)).toEqual({ state: "unknown" });
      await expect(join({ token }, "Ada")).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

test("who can see which system is which may not join: owner, members, administrators", async () => {
  const invite = await anInvite();
  const viewer = await aUser();
  await db().studyMember.create({ data: { studyId: invite.study.id, userId: viewer.id, role: "viewer" } });
  for (const insider of [invite.study.owner, viewer, await aUser("administrator")]) {
    await expect(join(invite, "Ada", insider)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await db().participant.count({ where: { studyId: invite.study.id } })).toBe(0);
});

test("a researcher of another study joins as a new annotator, not as the account they are signed in with", async () => {
  const invite = await anInvite();
  const stranger = await aUser();
  await join(invite, "Ada", stranger);
  const [participant] = await db().participant.findMany({ where: { studyId: invite.study.id } });
  expect(participant.userId).not.toBe(stranger.id);
});

test("a taken name is refused in whatever case, until they say they are someone else", async () => {
  const invite = await anInvite();
  await join(invite, "Ada");
  await expect(join(invite, "ADA")).rejects.toMatchObject({ code: "conflict", fields: { name: "taken" } });
  const other = await join(invite, "ada", null, true);
  expect(other.resumeToken).toBeTruthy();
  expect(await db().participant.count({ where: { studyId: invite.study.id } })).toBe(2);
});

test("an annotator who follows the link again goes on where they were, even when it no longer lets in others", async () => {
  const invite = await anInvite({ kind: "single" });
  const { resumeToken } = await join(invite, "Ada");
  const participant = await db().participant.findUniqueOrThrow({
    where: { publicId: readResumeToken(resumeToken)?.publicId },
    include: { user: true },
  });
  expect(await findInvite(invite.token, participant.user)).toMatchObject({ state: "valid", continueAs: "Ada" });
  expect(await join(invite, "Somebody", participant.user)).toMatchObject({ resumeToken });
  expect(await db().participant.count({ where: { studyId: invite.study.id } })).toBe(1);
});

test("an annotator of another study joins with the same account", async () => {
  const annotator = await anAnnotator(await anOpenStudy());
  const invite = await anInvite();
  await join(invite, "Ada", annotator);
  expect(await db().participant.count({ where: { userId: annotator.id } })).toBe(2);
});

test("an invitation tells the public title and nothing that names a system", async () => {
  const invite = await anInvite();
  const view = await findInvite(invite.token, null);
  expect(view).toEqual({
    state: "valid",
    title: "Which answer is better?",
    language: "en",
    label: null,
    publicId: invite.study.publicId,
    single: false,
    continueAs: null,
  });
});
