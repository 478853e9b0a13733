import fc from "fast-check";
import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { anOpenStudy, aStudy, aUser } from "@/prisma/factories";
import { createStudy } from "./create-study";
import { defaultProtocol } from "./default-protocol";
import { asFilledIn, protocols } from "./protocol-arbitrary";
import { ProtocolForm } from "./protocol-form";
import { getProtocol, listRevealingNames, listStudies } from "./queries";
import { updateProtocol } from "./update-protocol";

test("a researcher sees their own studies and those shared with them, an administrator all", async () => {
  const study = await aStudy();
  const [stranger, member, administrator] = [await aUser(), await aUser(), await aUser("administrator")];
  await db().studyMember.create({ data: { studyId: study.id, userId: member.id } });
  const seen = async (actor: typeof stranger) => (await listStudies(actor)).some(({ id }) => id === String(study.id));
  expect([await seen(study.owner), await seen(member), await seen(administrator), await seen(stranger)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("the list says how many votes are asked for and given", async () => {
  const { id, owner } = await anOpenStudy({ prompts: 2, votes: 3 });
  const found = (await listStudies(owner)).find((study) => study.id === String(id));
  expect(found).toMatchObject({ state: "open", systems: ["first", "second"], prompts: 2, needed: 6, filled: 0 });
});

test("a protocol reads back as it was written, pairs by name", async () => {
  const owner = await aUser();
  const written = {
    ...defaultProtocol(),
    title: "T",
    pairs: [["z", "x"]] as [string, string][],
    aspects: [{ key: "depth", name: "Depth", question: "Which is deeper?", tagFilter: null }],
    systems: ["x", "y", "z"].map((name) => ({ name, method: "sft" as const })),
  };
  const id = await transaction((tx) => createStudy(tx, owner, written));
  const read = await getProtocol(await studyAccess(owner, id));
  expect(read).toMatchObject({ ...written, version: 1, frozenAt: null });
});

test("whatever a form can say reads back, when the study is made and when it is changed", async () => {
  const owner = await aUser();
  const systems = ["x", "y", "z"].map((name) => ({ name, method: "sft" as const }));
  const some = fc.sample(protocols(["x", "y", "z"]), 12).map((protocol) => ProtocolForm.parse(asFilledIn(protocol)));
  const id = await transaction((tx) => createStudy(tx, owner, { ...some[0]!, systems }));
  for (const protocol of some) {
    await updateProtocol(owner, { studyId: String(id), ...protocol });
    const made = await transaction((tx) => createStudy(tx, owner, { ...protocol, systems }));
    for (const study of [id, made])
      expect(await getProtocol(await studyAccess(owner, study))).toMatchObject({ ...protocol, version: 1 });
  }
});

test("a study may not be made by an annotator, nor with a pair of a system it lacks", async () => {
  const study = { ...defaultProtocol(), title: "T", systems: [{ name: "x", method: "sft" as const }] };
  const annotator = await aUser("annotator");
  await expect(transaction((tx) => createStudy(tx, annotator, study))).rejects.toThrow("may not");
  const owner = await aUser();
  await expect(transaction((tx) => createStudy(tx, owner, { ...study, pairs: [["x", "y"]] }))).rejects.toThrow("“y”");
  expect(await listStudies(owner)).toEqual([]);
});

test("a system's name in what annotators read is told", async () => {
  const study = await aStudy({ systems: ["phi-2", "other one"], publicTitle: "Is Phi 2 good?" });
  expect(await listRevealingNames(await studyAccess(study.owner, study.id))).toEqual([
    { system: "phi-2", where: "the public title" },
  ]);
});
