import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Judgment } from "@/lib/exchange/import/judgment";

/** Whose judgments a file holds. */
export interface FoundRater {
  kind: Judgment["answer"]["kind"];
  name: string;
  files: Set<string>;
  formats: Set<string>;
}

export interface RaterIds {
  raters: Map<string, bigint>;
  /** Of the runs that verdicts and scores belong to, by kind and judge's name. */
  runs: Map<string, bigint>;
}

export const runKey = (kind: "verdict" | "score", judge: string) => `${kind} ${judge}`;

/** The rows that judgments hang on; those of an earlier try of the same batch are taken again. */
export async function judgmentRaters(
  tx: Transaction,
  batch: { id: bigint; studyId: bigint; ownerId: bigint },
  found: FoundRater[],
): Promise<RaterIds> {
  const { studyId } = batch;
  await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${studyId} FOR UPDATE`;
  const ids: RaterIds = { raters: new Map(), runs: new Map() };
  for (const { kind, name, files, formats } of found) {
    if (kind === "vote") {
      const rater = { studyId, kind: "imported" as const, label: name };
      const known = await tx.rater.findFirst({ where: rater, orderBy: { id: "asc" }, select: { id: true } });
      ids.raters.set(name, (known ?? (await tx.rater.create({ data: rater }))).id);
      continue;
    }
    const judgeKind = kind === "score" ? ("rubric" as const) : ("pairwise" as const);
    const judge = await namedJudge(tx, studyId, name, judgeKind);
    const earlier = await tx.judgeRun.findFirst({
      where: { importBatchId: batch.id, judgeVersion: { judgeId: judge.id } },
      select: { id: true },
    });
    const settings = { imported: { files: [...files], formats: [...formats] } };
    ids.runs.set(runKey(kind, name), earlier?.id ?? (await newRun(tx, batch, judge, settings)));
  }
  return ids;
}

/** A name stands for one kind of judge in a study; the other kind says so in its name. */
async function namedJudge(tx: Transaction, studyId: bigint, name: string, kind: "pairwise" | "rubric") {
  const names = [name, `${name} (${kind === "rubric" ? "scores" : "pairs"})`];
  for (const wanted of names) {
    const judge = await tx.judge.findUnique({ where: { studyId_name: { studyId, name: wanted } } });
    if (!judge) return tx.judge.create({ data: { studyId, name: wanted, kind } });
    if (judge.kind === kind) return judge;
  }
  throw new Error("a judge of one kind has the other's name");
}

async function newRun(
  tx: Transaction,
  batch: { id: bigint; studyId: bigint; ownerId: bigint },
  judge: { id: bigint; name: string },
  settings: { imported: { files: string[]; formats: string[] } },
): Promise<bigint> {
  const last = await tx.judgeVersion.aggregate({ where: { judgeId: judge.id }, _max: { version: true } });
  const version = await tx.judgeVersion.create({
    data: {
      ...{ judgeId: judge.id, version: (last._max.version ?? 0) + 1, settings },
      rater: { create: { studyId: batch.studyId, kind: "judge", label: judge.name } },
    },
  });
  const run = { judgeVersionId: version.id, importBatchId: batch.id, createdById: batch.ownerId, settings };
  return (await tx.judgeRun.create({ data: { ...run, state: "finished", finishedAt: new Date() } })).id;
}
