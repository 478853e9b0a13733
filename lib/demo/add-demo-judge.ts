import "server-only";
import type { Transaction } from "@/lib/db/client";
import { type DemoKeys, missing } from "./add-demo-content";
import { canonicalOutcome } from "./canonical-outcome";
import type { DemoContent } from "./schema";

type Demo = { keys: DemoKeys; content: DemoContent };

/** One simulated judge in its two kinds: verdicts in both orders, the unreadable reply kept as such, and scores by aspect. */
export async function addDemoJudge(tx: Transaction, { keys, content }: Demo): Promise<void> {
  const { judge, verdicts, scores } = content.verdicts;
  const verdictRun = await addRun(tx, keys.studyId, { name: judge, kind: "pairwise", total: verdicts.length });
  await tx.verdict.createMany({
    data: verdicts.map((verdict) => ({
      runId: verdictRun,
      comparisonId: keys.comparisons.get(verdict.sourceId) ?? missing(verdict.sourceId),
      order: verdict.order,
      ...(verdict.outcome === null
        ? { outcome: null, raw: verdict.raw }
        : {
            outcome: canonicalOutcome(verdict.outcome, keys.pair),
            reason: verdict.reason,
            raw: JSON.stringify({ better: shownAs(verdict, keys.pair), reason: verdict.reason }),
          }),
    })),
  });
  const scoreRun = await addRun(tx, keys.studyId, { name: `${judge}, scores`, kind: "rubric", total: scores.length });
  await tx.score.createMany({
    data: scores.flatMap(({ sourceId, system, scores: byAspect, reason }) =>
      Object.entries(byAspect).map(([key, value]) => ({
        runId: scoreRun,
        responseId: keys.responses.get(`${sourceId} ${system}`) ?? missing(sourceId),
        aspectId: keys.aspects.get(key) ?? missing(key),
        value,
        reason,
        raw: JSON.stringify({ score: value, reason }),
      })),
    ),
  });
}

type Shown = { order: "ab" | "ba"; outcome: string };

/** What a judge that sees no names would have said. */
function shownAs({ order, outcome }: Shown, pair: DemoKeys["pair"]): string {
  const canonical = canonicalOutcome(outcome, pair);
  if (canonical !== "a" && canonical !== "b") return canonical;
  return (canonical === "a") === (order === "ab") ? "first" : "second";
}

async function addRun(
  tx: Transaction,
  studyId: bigint,
  { name, kind, total }: { name: string; kind: "pairwise" | "rubric"; total: number },
): Promise<bigint> {
  const judge = await tx.judge.create({ data: { studyId, name, kind } });
  const version = await tx.judgeVersion.create({ data: { judgeId: judge.id, version: 1, simulated: true } });
  await tx.rater.create({
    data: { studyId, kind: "judge", label: name, simulated: true, judgeVersionId: version.id },
  });
  const run = await tx.judgeRun.create({
    data: { judgeVersionId: version.id, state: "finished", total, finishedAt: new Date() },
  });
  return run.id;
}
