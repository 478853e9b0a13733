import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anOpenStudy } from "@/prisma/factories";
import { aJudgeThatSaid, importedVotes } from "@/prisma/verdict-factories";
import { judgeColumns } from "./judge-columns";

test("verdicts are numbered like votes, also on comparisons without votes", async () => {
  const study = await anOpenStudy({ prompts: 4, systems: ["x", "y"], aspects: ["clarity"] });
  await importedVotes(study, { Ada: ["a", "b", null, null] });
  await aJudgeThatSaid(study, [
    { ab: "a", ba: "b" },
    { ab: null },
    { ba: "tie", preference: 0.25 },
    { ab: "b", ba: "b" },
  ]);
  const { columns, judges } = await judgeColumns(study);
  const [overall, clarity] = judges[0].questions;
  const comparisons = await db().comparison.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  expect([...overall.outcome]).toEqual([0, 2, 4, 1, 2, 2]);
  expect([...overall.displayedSide]).toEqual([0, 1, 0, 1, 0, 1]);
  expect([...overall.preference].map((degree) => (Number.isNaN(degree) ? null : degree))).toEqual([
    null,
    null,
    null,
    0.25,
    null,
    null,
  ]);
  // Votes were cast on the first two comparisons.
  expect([...columns.overall.unit]).toEqual([overall.unit[0], overall.unit[2]]);
  expect([...columns.overall.cluster]).toEqual([overall.cluster[0], overall.cluster[2]]);
  expect(new Set(overall.unit).size).toBe(comparisons.length);
  expect(clarity.length).toBe(0);
  for (const unit of overall.unit) expect(columns.style.columns[0][unit]).toBe(0);
});

test("of several runs the newest readable answer counts; dry runs never do", async () => {
  const study = await anOpenStudy({ prompts: 3, systems: ["x", "y"] });
  const judge = await aJudgeThatSaid(study, [{ ab: "a" }, { ab: null }, { ab: "b" }]);
  const outcomes = async () => {
    const { judges } = await judgeColumns(study);
    const { unit, outcome } = judges[0].questions[0];
    return [...unit]
      .map((index, row) => [index, outcome[row]])
      .sort(([left], [right]) => left - right)
      .map(([, code]) => code);
  };
  expect(await outcomes()).toEqual([0, 4, 2]);
  await aJudgeThatSaid(study, [{ ab: "b" }], { versionId: judge.versionId, dryRun: true });
  expect(await outcomes()).toEqual([0, 4, 2]);
  await aJudgeThatSaid(study, [{ ab: "tie" }, { ab: "a" }, { ab: null }], { versionId: judge.versionId });
  expect(await outcomes()).toEqual([1, 0, 2]);
  await db().judgeRun.deleteMany({ where: { judgeVersionId: judge.versionId, id: { not: judge.runId } } });
  expect(await outcomes()).toEqual([0, 4, 2]);
});

test("a verdict on an aspect stands under it, and a judge that said nothing is not there", async () => {
  const study = await anOpenStudy({ prompts: 2, systems: ["x", "y"], aspects: ["clarity", "depth"] });
  await aJudgeThatSaid(study, [{ ab: "b" }], { aspect: "depth", simulated: true });
  await aJudgeThatSaid(study, [{}], { name: "Silent judge" });
  const { judges } = await judgeColumns(study);
  expect(judges.map(({ judge, simulated }) => [judge, simulated])).toEqual([["Stern judge", true]]);
  expect(judges[0].questions.map(({ length }) => length)).toEqual([0, 0, 2]);
});

test("scores are read by system, prompt and aspect", async () => {
  const study = await anOpenStudy({ prompts: 2, systems: ["x", "y"], aspects: ["clarity"] });
  const { runId } = await aJudgeThatSaid(study, [{}]);
  const responses = await db().response.findMany({ where: { prompt: { studyId: study.id } }, orderBy: { id: "asc" } });
  const aspect = await db().aspect.findFirstOrThrow({ where: { studyId: study.id } });
  await db().score.createMany({
    data: responses.map(({ id }, at) => ({
      runId,
      responseId: id,
      aspectId: at < 2 ? aspect.id : null,
      value: at === 3 ? null : at + 1.5,
      raw: "",
    })),
  });
  const { judges } = await judgeColumns(study);
  const { system, aspect: questions, value, cluster } = judges[0].scores;
  const systems = responses.map(({ systemId }) => study.systemIds.indexOf(systemId));
  expect([...system]).toEqual(systems);
  expect([...questions]).toEqual([1, 1, 0, 0]);
  expect([...value].map((score) => (Number.isNaN(score) ? null : score))).toEqual([1.5, 2.5, 3.5, null]);
  expect(cluster[0]).toBe(cluster[1]);
  expect(cluster[0]).not.toBe(cluster[2]);
});
