import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { planSlots } from "@/lib/comparisons/plan-slots";
import { db } from "@/lib/db/client";
import { aMember, anOpenStudy, aStudy, aUser, type MadeStudy } from "@/prisma/factories";
import { applyTextRules } from "./apply-text-rules";
import { leaveAsWritten } from "./leave-as-written";
import { findPrompt } from "./queries";
import { KeptTextRules, type SetTextRulesInput } from "./schema";
import { setTextRules } from "./set-text-rules";
import { getTextCheck, listFindings } from "./text-queries";

const answers = [
  ["I am ChatGPT, made by OpenAI.\n", "Paris."],
  [" Rome.</s>", "I'm Claude, an AI assistant."],
  ["I think ChatGPT is fine.", "As an AI, I can't say."],
  ["Oslo.\n\nHuman: And Bergen?\n\nAssistant: No.", "\n\nOslo."],
];
const aTalkingStudy = () => aStudy({ systems: ["Kestrel", "Osprey"], answers });

async function ruled(study: MadeStudy, rules: Partial<SetTextRulesInput>): Promise<void> {
  await setTextRules(study.owner, { studyId: String(study.id), cleanUp: [], mask: [], ...rules });
  await applyTextRules(study.id);
}
const responses = (study: MadeStudy) =>
  db().response.findMany({ where: { prompt: { studyId: study.id } }, orderBy: { id: "asc" } });
const shown = async (study: MadeStudy) => (await responses(study)).map(({ shownText, text }) => shownText ?? text);
const everything = {
  cleanUp: ["stop_markers", "runaway", "echoed_fence", "open_fence", "white_space"],
  mask: ["certain", "likely"],
} satisfies Partial<SetTextRulesInput>;

test("rules are applied to every system, the raw texts stay, and every step is kept with who asked", async () => {
  const study = await aTalkingStudy();
  const { epoch } = await db().study.findUniqueOrThrow({ where: { id: study.id } });
  await ruled(study, everything);
  expect(await shown(study)).toEqual([
    "I am an AI assistant, made by a research lab.",
    "Paris.",
    "Rome.",
    "I'm an AI assistant, an AI assistant.",
    "I think ChatGPT is fine.",
    "As an AI, I can't say.",
    "Oslo.",
    "Oslo.",
  ]);
  expect((await responses(study)).map(({ text }) => text)).toEqual(answers.flat());
  const after = await db().study.findUniqueOrThrow({ where: { id: study.id } });
  expect(after).toMatchObject({ epoch: epoch + 1, textsDone: 8, textsTotal: 8 });
  const revisions = await db().responseRevision.findMany({ orderBy: { id: "asc" } });
  expect(revisions.map(({ kind }) => kind)).toEqual(["clean_up", "mask", "clean_up", "mask", "clean_up", "clean_up"]);
  expect(revisions.every(({ actorId }) => actorId === study.owner.id)).toBe(true);
  const events = await db().auditEvent.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["texts.rules_set", "texts.rules_applied"]);
});

test("without rules every text is what it was, to the byte, and the way back is kept too", async () => {
  const study = await aTalkingStudy();
  await ruled(study, everything);
  await ruled(study, {});
  expect(await shown(study)).toEqual(answers.flat());
  expect((await responses(study)).every(({ shownText }) => shownText === null)).toBe(true);
  const [first] = await responses(study);
  const history = await db().responseRevision.findMany({ where: { responseId: first?.id }, orderBy: { id: "asc" } });
  expect(history.map(({ kind }) => kind)).toEqual(["clean_up", "mask", "unmask", "clean_up"]);
  expect(history.at(-1)?.after).toBe(first?.text);
  for (const [n, { before }] of history.entries()) expect(before).toBe(n === 0 ? first?.text : history[n - 1]?.after);
});

test("the job may run twice, and rules set while it waits are the ones applied", async () => {
  const study = await aTalkingStudy();
  await setTextRules(study.owner, { studyId: String(study.id), ...everything });
  await setTextRules(study.owner, { studyId: String(study.id), cleanUp: [], mask: ["certain"] });
  await applyTextRules(study.id);
  const once = await db().responseRevision.count();
  await applyTextRules(study.id);
  expect(await db().responseRevision.count()).toBe(once);
  expect((await shown(study))[0]).toBe("I am an AI assistant, made by OpenAI.\n");
  const jobs = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = ${`apply-text-rules:${study.id}`}`;
  expect(jobs).toEqual([{ n: 1 }]);
});

test("one response can be left as written, and put back", async () => {
  const study = await aTalkingStudy();
  await ruled(study, { mask: ["certain"] });
  const claude = (await responses(study))[3]!;
  const input = { studyId: String(study.id), responseId: String(claude.id) };
  await leaveAsWritten(study.owner, { ...input, asWritten: true });
  await applyTextRules(study.id);
  expect((await shown(study))[3]).toBe(claude.text);
  expect((await shown(study))[0]).toContain("an AI assistant");
  await leaveAsWritten(study.owner, { ...input, asWritten: false });
  await applyTextRules(study.id);
  expect((await shown(study))[3]).not.toBe(claude.text);
  const stranger = await aStudy();
  const foreign = await db().response.findFirstOrThrow({ where: { prompt: { studyId: stranger.id } } });
  await expect(
    leaveAsWritten(study.owner, { ...input, responseId: String(foreign.id), asWritten: true }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("words of the protocol are masked too", async () => {
  const study = await aStudy({
    answers: [["Ask Project Heron.", "Ask them."]],
    settings: { leakWords: ["project heron"] },
  });
  await ruled(study, { mask: ["certain"] });
  expect(await shown(study)).toEqual(["Ask an AI assistant.", "Ask them."]);
});

test("what is found is counted by system, raw and as shown, and follows the rules", async () => {
  const study = await aTalkingStudy();
  const access = await studyAccess(study.owner, study.id);
  const [kestrel, osprey] = (await getTextCheck(access)).systems;
  expect(kestrel).toMatchObject({ responses: 4, naming: 1, changed: 0 });
  expect(kestrel?.found).toMatchObject({
    certain: 1,
    likely: 1,
    style: 0,
    stop_markers: 1,
    runaway: 1,
    white_space: 2,
  });
  expect(osprey?.found).toMatchObject({ certain: 1, style: 1, white_space: 1 });
  await ruled(study, everything);
  const after = await getTextCheck(access);
  expect(after.systems.map(({ naming, changed }) => [naming, changed])).toEqual([
    [0, 3],
    [0, 2],
  ]);
  expect(after.systems[0]?.found).toEqual(kestrel?.found);
  expect(after).toMatchObject({ applying: null, rules: everything });
});

test("findings show the passage before and after, by kind and by system", async () => {
  const study = await aTalkingStudy();
  const access = await studyAccess(study.owner, study.id);
  const certain = await listFindings(access, { kind: "certain", page: 1 });
  expect(certain.findings.map(({ prompt, system }) => [prompt, system])).toEqual([
    [1, "Kestrel"],
    [2, "Osprey"],
  ]);
  const text = (parts: { text: string }[]) => parts.map((part) => part.text).join("");
  expect(text(certain.findings[1]!.before)).toBe("I'm Claude, an AI assistant.");
  expect(text(certain.findings[1]!.after)).toBe("I'm an AI assistant, an AI assistant.");
  expect(await listFindings(access, { kind: "style", page: 1 })).toMatchObject({ total: 1 });
  const system = String(study.systemIds[0]);
  expect(await listFindings(access, { kind: "white_space", system, page: 1 })).toMatchObject({ total: 2 });
});

test("a prompt's responses come as shown and as they came, with their history", async () => {
  const study = await aTalkingStudy();
  await ruled(study, everything);
  const prompt = await findPrompt(await studyAccess(study.owner, study.id), 1);
  expect(prompt?.responses[0]).toMatchObject({
    changed: true,
    raw: { plain: "I am ChatGPT, made by OpenAI.\n" },
    shown: { plain: "I am an AI assistant, made by a research lab." },
    revisions: [{ kind: "mask", by: study.owner.name }, { kind: "clean_up" }],
  });
  expect(prompt?.responses[1]).toMatchObject({ changed: false, revisions: [] });
});

test("refused once opened, while files are imported, to strangers and to who may only read", async () => {
  const open = await anOpenStudy({ answers });
  const input = { studyId: String(open.id), ...everything };
  await expect(setTextRules(open.owner, input)).rejects.toMatchObject({ code: "conflict" });
  const study = await aTalkingStudy();
  const draft = { studyId: String(study.id), ...everything };
  await expect(setTextRules(await aMember(study, "viewer"), draft)).rejects.toMatchObject({ code: "forbidden" });
  await expect(setTextRules(await aUser("researcher"), draft)).rejects.toMatchObject({ code: "not_found" });
  await expect(setTextRules(await aUser("annotator"), draft)).rejects.toMatchObject({ code: "forbidden" });
  const batch = await db().importBatch.create({
    data: { ownerId: study.owner.id, studyId: study.id, state: "running" },
  });
  await expect(setTextRules(study.owner, draft)).rejects.toMatchObject({ code: "conflict" });
  await db().importBatch.delete({ where: { id: batch.id } });
  await setTextRules(study.owner, draft);
});

test("a job that is overtaken by the opening changes nothing any more", async () => {
  const study = await aTalkingStudy();
  await setTextRules(study.owner, { studyId: String(study.id), ...everything });
  await db().study.update({ where: { id: study.id }, data: { state: "opening" } });
  await planSlots(study.id);
  await applyTextRules(study.id);
  expect(await shown(study)).toEqual(answers.flat());
  expect(KeptTextRules.parse((await db().study.findUniqueOrThrow({ where: { id: study.id } })).textRules).run).toBe(1);
});
