import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anOpenStudy, aStudy, aUser } from "@/prisma/factories";
import { ProtocolInput } from "./schema";
import { updateProtocol } from "./update-protocol";

const protocol = {
  title: "New",
  publicTitle: "Newer",
  ...ProtocolInput.parse({
    question: "Which?",
    votesPerComparison: 5,
    seed: "2",
    pairs: [["second", "first"]],
    aspects: [{ key: "depth", name: "Depth", question: "Which is deeper?" }],
    bothBad: true,
  }),
};

test("a draft's protocol is replaced, aspects and all", async () => {
  const study = await aStudy({ aspects: ["clarity"] });
  await updateProtocol(study.owner, { studyId: String(study.id), ...protocol });
  const after = await db().study.findUniqueOrThrow({
    where: { id: study.id },
    include: { protocols: true, aspects: true },
  });
  expect(after).toMatchObject({
    title: "New",
    publicTitle: "Newer",
    protocols: [
      {
        version: 1,
        question: "Which?",
        votesPerComparison: 5,
        bothBad: true,
        pairing: [[String(study.systemIds[1]), String(study.systemIds[0])]],
      },
    ],
    aspects: [{ key: "depth" }],
  });
  await updateProtocol(study.owner, { studyId: String(study.id), ...protocol, pairs: null });
  expect(await db().protocolVersion.findFirst({ where: { studyId: study.id } })).toMatchObject({ pairing: null });
});

test("an opened study's protocol is frozen", async () => {
  const study = await anOpenStudy();
  await expect(updateProtocol(study.owner, { studyId: String(study.id), ...protocol })).rejects.toThrow("frozen");
});

test("someone else's study is not there", async () => {
  const study = await aStudy();
  await expect(updateProtocol(await aUser(), { studyId: String(study.id), ...protocol })).rejects.toThrow(
    "no such study",
  );
});
