import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { ExportedVerdict } from "@/lib/exchange/export/schema";
import { exportStudy } from "@/lib/exchange/export-study";
import { exportedVotes } from "@/lib/exchange/exported-votes";
import { collect } from "@/lib/exchange/laws";
import { countExports } from "@/lib/exchange/queries";
import { judgmentColumns } from "@/lib/results/judgment-columns";
import { aStudy, aUser } from "@/prisma/factories";
import { addJudgments } from "./add-judgments";
import { createStudyFromImport } from "./create-study-from-import";
import { anImport, studyForm } from "./fixtures";
import { importResponses } from "./import-responses";
import { getJudgmentImport, listJudgmentImports } from "./judgment-queries";

const method = "other" as const;
const pair = (idx: number, said: [number, number, number], key: string, response1: string, response2: string) => ({
  ...{ idx: String(idx), instruction: "Say it.", input: "", cmp_key: key, response1, response2 },
  ...{ annotator1: said[0], annotator2: said[1], annotator3: said[2] },
});
/** The last pair names its systems the other way round, and alder answers the same prompt in other words. */
const pairs = [
  pair(0, [1, 1, 0], "alder_beech", "A", "B"),
  pair(1, [2, 2, 2], "beech_cedar", "B", "C"),
  pair(2, [1, 0, 2], "cedar_alder", "C", "A, again"),
];
const verdicts = [
  { idx: "0", larch_result: "1", larch_reason: "Shorter." },
  { idx: "1", larch_result: "Tie", larch_reason: "" },
  { idx: "2", larch_result: "both are fine I guess", larch_reason: "Hm." },
  { idx: "7", larch_result: "1", larch_reason: "Of a pair that is nowhere." },
];

async function pandaLm() {
  const actor = await aUser();
  const files = { "larch.json": JSON.stringify(verdicts), "pairs.json": JSON.stringify(pairs) };
  const importId = await anImport(actor, files);
  const systems = ["alder", "beech", "cedar"].map((name) => ({ name, method }));
  const { studyId } = await createStudyFromImport(actor, studyForm(importId, systems));
  const batch = await db().importBatch.findUniqueOrThrow({ where: { publicId: importId } });
  return { actor, studyId, id: BigInt(studyId), batchId: batch.id, files };
}

test("PandaLM's pairs make a study with its annotators' votes and its judges' verdicts, and a second run adds nothing", async () => {
  const { id, batchId } = await pandaLm();
  await importResponses(batchId);
  const read = async () => {
    const of = { comparison: { studyId: id } };
    const votes = await db().vote.findMany({ where: of, orderBy: { importRow: "asc" }, include: { rater: true } });
    const found = await db().verdict.findMany({ where: of, orderBy: { id: "asc" }, include: { run: true } });
    return { votes, found, revisions: await db().voteRevision.count({ where: { studyId: id } }) };
  };
  const { votes, found, revisions } = await read();
  expect(votes.map(({ rater, outcome }) => `${rater.label} ${outcome}`)).toEqual([
    ...["annotator1 a", "annotator2 a", "annotator3 tie"],
    ...["annotator1 b", "annotator2 b", "annotator3 b"],
    // Cedar comes first in the file and second in the study.
    ...["annotator1 b", "annotator2 tie", "annotator3 a"],
  ]);
  expect(revisions).toBe(9);
  expect(found.map(({ outcome, order, reason, raw }) => [outcome, order, reason, raw])).toEqual([
    ["a", "ab", "Shorter.", "1\n\nShorter."],
    ["tie", "ab", null, "Tie"],
    [null, "ba", "Hm.", "both are fine I guess\n\nHm."],
  ]);
  expect(found[0]?.run).toMatchObject({ importBatchId: batchId, total: 3, done: 3, unparsable: 1, state: "finished" });
  await db().importBatch.update({ where: { id: batchId }, data: { state: "running" } });
  await importResponses(batchId);
  expect(await read()).toEqual({ votes, found, revisions });
  const { overall, comparisons } = await judgmentColumns({ id });
  expect([overall.length, comparisons]).toEqual([9, 3]);
  const exported = await collect(exportedVotes(id));
  expect(exported.at(-1)).toMatchObject({ responseA: "A, again", responseB: "C", annotator: { kind: "imported" } });
});

test("what does not join is listed with its place and the reason", async () => {
  const { actor, id, studyId, batchId, files } = await pandaLm();
  await importResponses(batchId);
  const [first] = await listJudgmentImports({ id, actor, canEdit: true });
  expect(first).toMatchObject({ state: "finished", files: ["larch.json", "pairs.json"] });
  expect(first?.outcome).toMatchObject({
    ...{ votes: 9, verdicts: 3, unparsable: 1, comparisons: 3, judges: ["larch"] },
    leftOut: [{ reason: "no_pair", count: 1, examples: [{ file: "larch.json", rater: "larch" }] }],
  });
  // The same files again: nothing is left to bring in.
  const again = await anImport(actor, files);
  const view = await getJudgmentImport(actor, studyId, again);
  expect(view.outcome).toMatchObject({ votes: 0, verdicts: 0 });
  expect(view.obstacles).toEqual(["None of these judgments joins the study."]);
  await expect(addJudgments(actor, { studyId, importId: again, withoutRows: 0 })).rejects.toThrow("None of these");
});

test("AlpacaEval's preferences become degrees from 0 to 1 for the second system, and a failed one stays unparsable", async () => {
  const actor = await aUser();
  const rows = [1, 2, 1.25, 0, null].map((preference, index) => ({
    ...{ instruction: `Task ${index}`, output_1: "x", generator_1: "fir", output_2: "y", generator_2: "elm" },
    ...{ dataset: "d", annotator: "larch", preference, raw_completion: null },
  }));
  const importId = await anImport(actor, { "annotations.json": JSON.stringify(rows) });
  const systems = ["elm", "fir"].map((name) => ({ name, method }));
  const { studyId } = await createStudyFromImport(actor, studyForm(importId, systems));
  const batch = await db().importBatch.findUniqueOrThrow({ where: { publicId: importId } });
  await importResponses(batch.id);
  const found = await db().verdict.findMany({
    where: { comparison: { studyId: BigInt(studyId) } },
    orderBy: { id: "asc" },
  });
  // Elm is a: a preference of 1 for fir, the first in the file, is one for b.
  expect(found.map(({ outcome, preference, order }) => [outcome, preference, order])).toEqual([
    ["b", 1, null],
    ["a", 0, null],
    ["b", 0.75, null],
    ["tie", 0.5, null],
    [null, null, null],
  ]);
});

test("just-eval scores join a study by prompt, system and text; N/A and a reply that was not parsed stay unparsable", async () => {
  const study = await aStudy({ prompts: 2 });
  await db().aspect.createMany({
    data: ["depth", "clarity"].map((key, position) => ({ studyId: study.id, key, name: key, question: "?", position })),
  });
  const responses = await db().response.findMany({
    where: { prompt: { studyId: study.id }, systemId: study.systemIds[0] },
    include: { prompt: { include: { turns: true } }, system: true },
    orderBy: { id: "asc" },
  });
  const row = (index: number, rest: object) => ({
    ...{ id: index, input: responses[index]!.prompt.turns[0]!.text, output_cand: `${responses[index]!.text}\n` },
    ...{ generator_cand: responses[index]!.system.name, eval_config: { gpt: "larch", mode: "score_multi" } },
    ...{ prompt: "Score this.", result: "{…}", ...rest },
  });
  const said = {
    depth: { reason: "Deep.", score: "4" },
    clarity: { reason: "None.", score: "N/A" },
    safety: { reason: "Safe.", score: "5" },
  };
  const rows = [row(0, { parsed_result: said }), row(1, {}), row(1, { output_cand: "Another text." })];
  const importId = await anImport(study.owner, { "scores.json": JSON.stringify(rows) });
  const studyId = String(study.id);
  const { outcome, obstacles } = await getJudgmentImport(study.owner, studyId, importId);
  expect(obstacles).toEqual([]);
  expect(outcome).toMatchObject({ scores: 4, unparsable: 3, judges: ["larch"] });
  expect(outcome?.leftOut.map(({ reason, count }) => [reason, count])).toEqual([
    ["other_response", 5],
    ["no_aspect", 4],
  ]);
  await addJudgments(study.owner, { studyId, importId, withoutRows: 0 });
  const batch = await db().importBatch.findUniqueOrThrow({ where: { publicId: importId } });
  await importResponses(batch.id);
  const scores = await db().score.findMany({
    where: { response: { prompt: { studyId: study.id } } },
    orderBy: { id: "asc" },
    include: { aspect: true, run: { include: { judgeVersion: { include: { judge: true, rater: true } } } } },
  });
  expect(scores.map(({ aspect, value, reason }) => [aspect?.key, value, reason])).toEqual([
    ["depth", 4, "Deep."],
    ["clarity", null, "None."],
    ["clarity", null, null],
    ["depth", null, null],
  ]);
  expect(scores[0]?.run.judgeVersion).toMatchObject({
    version: 1,
    settings: { imported: { files: ["scores.json"], formats: ["just-eval scores"] } },
    judge: { name: "larch", kind: "rubric" },
    rater: { kind: "judge" },
  });
  expect(await db().prompt.count({ where: { studyId: study.id } })).toBe(2);
});

test("a job that was killed after any portion ends as an unbroken run", async () => {
  const { id, batchId } = await pandaLm();
  await importResponses(batchId);
  const votes = await db().vote.findMany({ where: { studyId: id }, orderBy: { importRow: "asc" } });
  for (const { id: lost } of votes.slice(4)) await db().vote.delete({ where: { id: lost } });
  await db().verdict.deleteMany({ where: { comparison: { studyId: id }, outcome: "tie" } });
  await db().importBatch.update({ where: { id: batchId }, data: { state: "running" } });
  await importResponses(batchId);
  const ended = await db().vote.findMany({ where: { studyId: id }, orderBy: { importRow: "asc" } });
  const told = (list: typeof votes) =>
    list.map(({ importRow, comparisonId, outcome }) => [importRow, comparisonId, outcome]);
  expect(told(ended)).toEqual(told(votes));
  expect(await db().verdict.count({ where: { comparison: { studyId: id } } })).toBe(3);
  expect(await db().judgeRun.count({ where: { importBatchId: batchId } })).toBe(1);
  expect(await db().rater.count({ where: { studyId: id, kind: "imported" } })).toBe(3);
});

test("judges' answers are exported as they stand, unparsable ones too", async () => {
  const { id, actor, batchId } = await pandaLm();
  await importResponses(batchId);
  const lines = await collect(await exportStudy({ id, actor, canEdit: true }, "verdicts.jsonl"));
  const verdicts = lines.map((line) => ExportedVerdict.parse(JSON.parse(line)));
  expect(verdicts.map(({ systemA, systemB, first, outcome }) => [systemA, systemB, first, outcome])).toEqual([
    ["alder", "beech", "a", "a"],
    ["beech", "cedar", "a", "tie"],
    ["alder", "cedar", "b", null],
  ]);
  expect(verdicts[0]?.judge).toMatchObject({ name: "larch", version: 1, model: null, files: ["larch.json"] });
  expect(await countExports(id)).toMatchObject({ votes: 9, verdicts: 3, scores: 0 });
});
