import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { aStudy, aUser } from "@/prisma/factories";
import { getSharing } from "./queries";
import { shareStudy, unshareStudy } from "./share-study";

test("a shared study can be read, or edited, until that ends", async () => {
  const study = await aStudy();
  const studyId = String(study.id);
  const colleague = await aUser("researcher", { email: "colleague@example.org" });
  await expect(studyAccess(colleague, studyId)).rejects.toMatchObject({ code: "not_found" });
  await shareStudy(study.owner, { studyId, email: "colleague@example.org", role: "viewer" });
  expect(await studyAccess(colleague, studyId)).toMatchObject({ canEdit: false });
  await shareStudy(study.owner, { studyId, email: "colleague@example.org", role: "editor" });
  expect(await studyAccess(colleague, studyId)).toMatchObject({ canEdit: true });
  expect((await getSharing({ id: study.id })).members).toMatchObject([
    { email: "colleague@example.org", role: "editor" },
  ]);
  await unshareStudy(study.owner, { studyId, userId: String(colleague.id) });
  await unshareStudy(study.owner, { studyId, userId: String(colleague.id) });
  await expect(studyAccess(colleague, studyId)).rejects.toMatchObject({ code: "not_found" });
});

test("sharing is refused with strangers to this server, annotators, the owner, and by readers", async () => {
  const owner = await aUser("researcher", { email: "owner@example.org" });
  const study = await aStudy({ owner });
  const studyId = String(study.id);
  await expect(shareStudy(owner, { studyId, email: "nobody@example.org", role: "viewer" })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(shareStudy(owner, { studyId, email: "owner@example.org", role: "viewer" })).rejects.toMatchObject({
    code: "conflict",
  });
  const reader = await aUser("researcher", { email: "reader@example.org" });
  await shareStudy(owner, { studyId, email: "reader@example.org", role: "viewer" });
  await expect(shareStudy(reader, { studyId, email: "reader@example.org", role: "editor" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
