import { describe, expect, test } from "vitest";
import { databaseNull, db } from "@/lib/db/client";
import { applyTextRules } from "@/lib/responses/apply-text-rules";
import { setTextRules } from "@/lib/responses/set-text-rules";
import { closeStudy, reopenStudy } from "@/lib/studies/close-study";
import { revealStudy } from "@/lib/studies/reveal-study";
import { aStudy, aUser, type MadeStudy } from "@/prisma/factories";
import { openStudy } from "./open-study";
import { samplePrompts } from "./pairing";
import { planSlots } from "./plan-slots";

const id = (study: MadeStudy) => ({ studyId: String(study.id) });
const stateOf = async (study: MadeStudy) => (await db().study.findUniqueOrThrow({ where: { id: study.id } })).state;

test("opening enqueues one job, freezes the protocol, and deals k slots a comparison", async () => {
  const study = await aStudy({ prompts: 7, systems: ["one", "two", "three"], votes: 2 });
  await openStudy(study.owner, { ...id(study), acceptNames: false, acceptLeaks: false });
  expect(await stateOf(study)).toBe("opening");
  const [{ n }] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = ${`open-study:${study.id}`}`;
  expect(n).toBe(1);
  await planSlots(study.id);
  await planSlots(study.id);
  expect(await stateOf(study)).toBe("open");
  expect(await db().comparison.count({ where: { studyId: study.id } })).toBe(21);
  expect(await db().slot.count({ where: { studyId: study.id } })).toBe(42);
  const protocol = await db().protocolVersion.findFirstOrThrow({ where: { studyId: study.id } });
  expect(protocol.frozenAt).not.toBeNull();
});

test("planning that was cut off after its comparisons goes on and deals nothing twice", async () => {
  const study = await aStudy({ prompts: 9, votes: 3 });
  await db().study.update({ where: { id: study.id }, data: { state: "opening" } });
  await Promise.all([planSlots(study.id), planSlots(study.id)]);
  expect(await stateOf(study)).toBe("open");
  expect(await db().slot.count({ where: { studyId: study.id } })).toBe(27);
});

test("a sample asks for the drawn prompts only, and chosen pairs for these pairs only", async () => {
  const study = await aStudy({ prompts: 20, systems: ["one", "two", "three"], votes: 1 });
  const [a, b] = study.systemIds;
  await db().protocolVersion.updateMany({
    where: { studyId: study.id },
    data: { sampleSize: 5, pairing: [[String(b), String(a)]] },
  });
  await openStudy(study.owner, { ...id(study), acceptNames: false, acceptLeaks: false });
  await planSlots(study.id);
  expect(await db().comparison.count({ where: { studyId: study.id } })).toBe(5);
  expect(await db().prompt.count({ where: { studyId: study.id, sampled: true } })).toBe(5);
});

describe("refused", () => {
  test("a title, question, guideline or aspect that names a system, until that is confirmed", async () => {
    const study = await aStudy({ systems: ["Kestrel-7B", "Osprey-7B"], publicTitle: "Is kestrel 7b any good?" });
    await expect(openStudy(study.owner, { ...id(study), acceptNames: false, acceptLeaks: false })).rejects.toThrow(
      "Kestrel-7B",
    );
    expect(await stateOf(study)).toBe("draft");
    await openStudy(study.owner, { ...id(study), acceptNames: true, acceptLeaks: false });
    expect(await stateOf(study)).toBe("opening");
  });

  test("responses that name themselves, until they are masked or that is confirmed", async () => {
    const answers = [
      ["I am ChatGPT.", "Paris."],
      ["As an AI, I can't.", "Rome."],
    ];
    const study = await aStudy({ systems: ["Kestrel", "Osprey"], answers });
    const input = { ...id(study), acceptNames: false, acceptLeaks: false };
    await expect(openStudy(study.owner, input)).rejects.toMatchObject({
      message: expect.stringContaining("1 of “Kestrel”"),
      fields: { acceptLeaks: expect.any(String) },
    });
    await setTextRules(study.owner, { ...id(study), cleanUp: [], mask: ["certain"] });
    await expect(openStudy(study.owner, input)).rejects.toThrow("still being cleaned up");
    await applyTextRules(study.id);
    await openStudy(study.owner, input);
    expect(await stateOf(study)).toBe("opening");
    const confirmed = await aStudy({ systems: ["Kestrel", "Osprey"], answers });
    await openStudy(confirmed.owner, { ...id(confirmed), acceptNames: false, acceptLeaks: true });
    expect(await stateOf(confirmed)).toBe("opening");
  });

  test("an aspect that none of the drawn prompts has the tags for", async () => {
    const tag = (value: string) => [{ key: "source", value }];
    const study = await aStudy({
      prompts: 4,
      tags: ["chat", "chat", "chat", "safety"].map(tag),
      aspects: ["clarity", "safety"],
      tagFilters: { safety: [{ tag: "source", values: ["safety"] }], clarity: [{ tag: "source", values: ["maths"] }] },
    });
    const open = () => openStudy(study.owner, { ...id(study), acceptNames: false, acceptLeaks: false });
    await expect(open()).rejects.toThrow("“clarity” applies to none of the prompts. Choose other tags");
    await db().aspect.updateMany({ where: { studyId: study.id, key: "clarity" }, data: { tagFilter: databaseNull } });
    const [drawn] = samplePrompts(await db().prompt.findMany({ where: { studyId: study.id } }), 1, "1");
    await db().protocolVersion.updateMany({ where: { studyId: study.id }, data: { sampleSize: 1 } });
    await db().tag.updateMany({ where: { promptId: drawn?.id }, data: { value: "other" } });
    await expect(open()).rejects.toThrow("“safety” applies to none of the prompts that are drawn.");
    await db().tag.updateMany({ where: { promptId: drawn?.id }, data: { value: "safety" } });
    await open();
    expect(await stateOf(study)).toBe("opening");
  });

  test("a study with one system, one opened already, and one that is somebody else's", async () => {
    const lonely = await aStudy({ systems: ["one"] });
    await expect(
      openStudy(lonely.owner, { ...id(lonely), acceptNames: false, acceptLeaks: false }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    const study = await aStudy();
    await expect(
      openStudy(await aUser("researcher"), { ...id(study), acceptNames: false, acceptLeaks: false }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      openStudy(await aUser("annotator"), { ...id(study), acceptNames: false, acceptLeaks: false }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    await openStudy(study.owner, { ...id(study), acceptNames: false, acceptLeaks: false });
    await expect(
      openStudy(study.owner, { ...id(study), acceptNames: false, acceptLeaks: false }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("a viewer may read a study and not change it", async () => {
    const study = await aStudy();
    const viewer = await aUser("researcher");
    await db().studyMember.create({ data: { studyId: study.id, userId: viewer.id, role: "viewer" } });
    await expect(openStudy(viewer, { ...id(study), acceptNames: false, acceptLeaks: false })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

test("open, closed, open again, closed, revealed: and never back from there", async () => {
  const study = await aStudy();
  await expect(closeStudy(study.owner, id(study))).rejects.toMatchObject({ code: "conflict" });
  await openStudy(study.owner, { ...id(study), acceptNames: false, acceptLeaks: false });
  await planSlots(study.id);
  await expect(revealStudy(study.owner, id(study))).rejects.toMatchObject({ code: "conflict" });
  await closeStudy(study.owner, id(study));
  await reopenStudy(study.owner, id(study));
  await closeStudy(study.owner, id(study));
  await revealStudy(study.owner, id(study));
  expect(await stateOf(study)).toBe("revealed");
  await expect(reopenStudy(study.owner, id(study))).rejects.toMatchObject({ code: "conflict" });
  const events = await db().auditEvent.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  expect(events.map((event) => event.action)).toEqual([
    "study.opened",
    "study.closed",
    "study.reopened",
    "study.closed",
    "study.revealed",
  ]);
});
