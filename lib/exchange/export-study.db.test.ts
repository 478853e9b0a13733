import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { flagAssignment } from "@/lib/assignments/flag-assignment";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { skipAssignment } from "@/lib/assignments/skip-assignment";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { castVote } from "@/lib/votes/cast-vote";
import type { Choice } from "@/lib/votes/schema";
import { anAnnotator, anOpenStudy, aVote, type MadeAnnotator, type MadeStudy } from "@/prisma/factories";
import { ExportedVote, type ExportFile } from "./export/schema";
import { countPreferences } from "./export/trl-preference";
import { exportStudy } from "./export-study";
import { exportedVotes } from "./exported-votes";
import { countExports } from "./queries";

async function voteAll(study: MadeStudy, annotator: MadeAnnotator, choices: Choice[]): Promise<void> {
  for (const choice of choices) {
    const [pair] = (await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs;
    await castVote(annotator, pair.assignmentId, aVote(choice, { rationale: `=because ${choice}` }));
  }
}

async function aVotedStudy(): Promise<MadeStudy> {
  const study = await anOpenStudy({ prompts: 4, votes: 2, bothBad: true });
  const [first, second] = [await anAnnotator(study), await anAnnotator(study)];
  await voteAll(study, first, ["left", "right", "tie", "both_bad"]);
  await voteAll(study, second, ["left", "tie"]);
  return study;
}

async function linesOf(study: MadeStudy, file: ExportFile): Promise<string> {
  let text = "";
  for await (const line of await exportStudy(await studyAccess(study.owner, study.id), file)) text += line;
  return text;
}

test("every vote is exported, and reads back as what it is", async () => {
  const study = await aVotedStudy();
  const votes = (await linesOf(study, "votes.jsonl"))
    .trim()
    .split("\n")
    .map((line) => ExportedVote.parse(JSON.parse(line)));
  expect(votes.map(({ outcome }) => outcome).filter((outcome) => outcome === "tie")).toHaveLength(2);
  expect(votes).toHaveLength(6);
});

test("the response on the annotator's side is the one chosen", async () => {
  const study = await aVotedStudy();
  for await (const vote of exportedVotes(study.id)) {
    if (vote.rationale === "=because left") expect(vote.outcome).toBe(vote.left);
    if (vote.rationale === "=because right") expect(vote.outcome).toBe(vote.left === "a" ? "b" : "a");
  }
});

test("chosen and rejected are texts of the systems that won and lost", async () => {
  const study = await aVotedStudy();
  const pairs = (await linesOf(study, "preferences.jsonl"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(pairs).toHaveLength(3);
  const texts = new Set(
    (await db().response.findMany({ where: { prompt: { studyId: study.id } } })).map(({ text }) => text),
  );
  for (const { prompt, chosen, rejected } of pairs) {
    expect(prompt).toMatch(/^Prompt /);
    expect(chosen).not.toBe(rejected);
    expect(texts.has(chosen) && texts.has(rejected)).toBe(true);
  }
});

test("all that a vote says is exported, and every text both as read and as it came", async () => {
  const study = await anOpenStudy({
    answers: [["I am ChatGPT.", "Paris."]],
    scale: "graded_5",
    aspects: ["clarity"],
    reasons: ["shorter"],
    settings: { confidence: "optional", highlights: true },
    votes: 1,
  });
  const masked = { text: "I am ChatGPT.", prompt: { studyId: study.id } };
  await db().response.updateMany({ where: masked, data: { shownText: "I am an AI assistant." } });
  const annotator = await anAnnotator(study);
  const [pair] = (await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs;
  const said = { strength: 2, aspects: { clarity: "left" as const }, aspectStrengths: { clarity: 1 }, confidence: 3 };
  const vote = aVote("left", { ...said, reasons: ["shorter"] });
  await castVote(annotator, pair.assignmentId, vote);
  await flagAssignment(annotator, pair.assignmentId, { kind: "identity_guessed", guessed: "left", guess: "GPT-4" });
  const [line] = (await linesOf(study, "votes.jsonl")).trim().split("\n");
  const exported = ExportedVote.parse(JSON.parse(line ?? ""));
  const left = pair.left[0]?.plain === "Paris." ? "b" : "a";
  expect(exported).toMatchObject({
    ...{ outcome: left, left, scale: "graded_5", strength: 2, confidence: 3, reasons: ["shorter"] },
    aspects: [{ key: "clarity", outcome: left, strength: 1 }],
    flags: [{ kind: "identity_guessed", guessed: left, guess: "GPT-4" }],
    ...{
      responseA: "I am an AI assistant.",
      rawResponseA: "I am ChatGPT.",
      responseB: "Paris.",
      rawResponseB: "Paris.",
    },
  });
  const preference = JSON.parse(await linesOf(study, "preferences.jsonl"));
  const [a, b] = [
    ["I am an AI assistant.", "I am ChatGPT."],
    ["Paris.", "Paris."],
  ];
  const [chosen, rejected] = left === "a" ? [a, b] : [b, a];
  expect([preference.chosen, preference.chosen_raw]).toEqual(chosen);
  expect([preference.rejected, preference.rejected_raw]).toEqual(rejected);
  const [row]: Record<string, string>[] = parse(await linesOf(study, "votes.csv"), { columns: true });
  expect(row).toMatchObject({ strength: "2", strength_clarity: "1", confidence: "3", guesses: `${left}=GPT-4` });
});

test("of a judged turn the texts go up to it, and the vote says which it is", async () => {
  const study = await anOpenStudy({ prompts: 1, turns: 3, votes: 1, settings: { judgedTurn: "each" } });
  const annotator = await anAnnotator(study);
  const seen = new Map<string, Awaited<ReturnType<typeof nextPairs>>["pairs"][number]>();
  for (let n = 0; n < 3; n++) {
    const pair = (await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs[0]!;
    await castVote(annotator, pair.assignmentId, aVote("left", { rationale: pair.assignmentId }));
    seen.set(pair.assignmentId, pair);
  }
  const turns: (number | null)[] = [];
  for await (const vote of exportedVotes(study.id)) {
    const pair = seen.get(vote.rationale ?? "")!;
    turns.push(vote.turn);
    const asked = [...pair.prompt.map(({ text }) => text), ...pair.followUps];
    expect(vote.prompt.text).toBe(asked.map(({ plain }) => plain).join("\n\n"));
    const left = pair.left.map(({ plain }) => plain).join("\n\n");
    expect(vote.left === "a" ? vote.responseA : vote.responseB).toBe(left);
    expect(vote.left === "a" ? vote.rawResponseA : vote.rawResponseB).toBe(left);
    expect(vote.turns?.length ?? 1).toBe(vote.turn);
    expect(vote.turns?.at(-1)?.asked ?? vote.prompt.text).toBe(asked.at(-1)?.plain);
    const last = vote.turns?.at(-1);
    if (last) expect(vote.left === "a" ? last.answerA : last.answerB).toBe(pair.left.at(-1)?.plain);
  }
  expect(turns.sort()).toEqual([1, 2, 3]);
});

test("flags and skips are exported with what was said of them, and a skip that became a vote is none", async () => {
  const study = await anOpenStudy({ prompts: 3, votes: 1 });
  const annotator = await anAnnotator(study);
  const next = async () => (await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs[0]!;
  const [first, reason] = [await next(), { reason: "too_long" as const, note: "=pages" }];
  await skipAssignment(annotator, first.assignmentId, { ...reason, holding: [], reasonOnly: false });
  const second = await next();
  await skipAssignment(annotator, second.assignmentId, { holding: [], reasonOnly: false });
  await castVote(annotator, second.assignmentId, aVote("tie"));
  const third = await next();
  await flagAssignment(annotator, third.assignmentId, { kind: "identity_guessed", guessed: "left", guess: "GPT-4" });
  await castVote(annotator, third.assignmentId, aVote("left"));
  const rows: Record<string, string>[] = parse(await linesOf(study, "flags-and-skips.csv"), { columns: true });
  expect(rows).toMatchObject([
    { kind: "skipped", reason: "too_long", note: "'=pages", vote: "" },
    { kind: "identity_guessed", guess: "GPT-4" },
  ]);
  const vote = await db().vote.findFirst({ where: { studyId: study.id, outcome: { not: "tie" } } });
  const guess = rows[1]!;
  expect(guess.vote).toBe(String(vote!.id));
  expect(guess.guessed_response).toBe(vote!.outcome);
  expect(guess.left_system).toBe(guess[`system_${guess.guessed_response}`]);
  expect(await countExports(study.id)).toMatchObject({ votes: 2, remarks: 2 });
});

test("the table has a row a vote, and no cell a spreadsheet would run", async () => {
  const study = await aVotedStudy();
  const rows: Record<string, string>[] = parse(await linesOf(study, "votes.csv"), { columns: true });
  expect(rows).toHaveLength(6);
  expect(rows.every(({ rationale }) => rationale.startsWith("'=because"))).toBe(true);
});

test("the counts on the page are the counts of the files, whoever is excluded", async () => {
  const study = await aVotedStudy();
  const expected = () => countPreferences(exportedVotes(study.id));
  expect(await countExports(study.id)).toMatchObject({ votes: 6, preferences: await expected() });
  const participant = await db().participant.findFirstOrThrow({ where: { studyId: study.id } });
  for (const state of ["excluded", "erased"] as const) {
    await db().participant.update({ where: { id: participant.id }, data: { state } });
    const counts = await countExports(study.id);
    expect(counts).toMatchObject({ votes: 6, preferences: await expected() });
    expect(counts.preferences.leftOut.excluded).toBeGreaterThan(0);
  }
});

test("who took which file is in the audit trail", async () => {
  const study = await aVotedStudy();
  await linesOf(study, "votes.csv");
  const event = await db().auditEvent.findFirstOrThrow({ where: { studyId: study.id, action: "study.exported" } });
  expect(event).toMatchObject({ actorId: study.owner.id, subject: "votes.csv" });
});
