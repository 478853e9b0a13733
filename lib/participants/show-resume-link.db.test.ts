import { expect, test } from "vitest";
import { userByResumeToken } from "@/lib/auth/credentials";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy, aUser } from "@/prisma/factories";
import { renewResumeLink, showResumeLink } from "./show-resume-link";

const opens = (link: string) => userByResumeToken({ token: link.slice(link.lastIndexOf("/") + 1) });

async function joined() {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const ref = { studyId: String(study.id), participantId: String(annotator.participantId) };
  return { study, annotator, ref };
}

test("the link shown signs the annotator in, and showing it is recorded", async () => {
  const { study, annotator, ref } = await joined();
  const { link } = await showResumeLink(study.owner, ref);
  expect((await opens(link))?.id).toBe(String(annotator.id));
  const events = await db().auditEvent.findMany({ where: { studyId: study.id } });
  expect(events.map((event) => [event.action, event.subject])).toEqual([["participant.link_shown", ref.participantId]]);
});

test("a new link makes the old one and its sessions useless", async () => {
  const { study, annotator, ref } = await joined();
  const old = await showResumeLink(study.owner, ref);
  const renewed = await renewResumeLink(study.owner, ref);
  expect(await opens(old.link)).toBeNull();
  expect((await opens(renewed.link))?.id).toBe(String(annotator.id));
  expect((await db().user.findUniqueOrThrow({ where: { id: annotator.id } })).sessionVersion).toBe(2);
});

test("an account that cannot sign in has no link, and strangers are shown none", async () => {
  const { study, annotator, ref } = await joined();
  await expect(showResumeLink(await aUser(), ref)).rejects.toMatchObject({ code: "not_found" });
  await db().user.update({ where: { id: annotator.id }, data: { disabledAt: new Date() } });
  await expect(showResumeLink(study.owner, ref)).rejects.toMatchObject({ code: "conflict" });
  await expect(renewResumeLink(study.owner, ref)).rejects.toMatchObject({ code: "conflict" });
});
