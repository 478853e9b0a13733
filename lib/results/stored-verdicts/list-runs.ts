import "server-only";
import type { TextQuery } from "@/lib/db/read-snapshot";

/** A version of a judge with its runs, newest first. */
export interface StoredVersion {
  id: string;
  judgeId: string;
  judge: string;
  version: number;
  model: string | null;
  simulated: boolean;
  recorded: string | null;
  imported: boolean;
  runs: { id: string; verdicts: number; scores: number }[];
}

/** Versions that have said anything outside of dry runs. A reply is stored once and never changed, so that counts tell whether any is new. */
export async function listVersions(query: TextQuery, studyId: bigint): Promise<StoredVersion[]> {
  const rows = await query(
    `SELECT v."id", j."id", j."name", v."version", coalesce(e."model", v."settings"->>'model'), v."simulated", v."settings"->>'recorded', r."importBatchId" IS NOT NULL, r."id",
      (SELECT count(*) FROM "Verdict" x WHERE x."runId" = r."id"), (SELECT count(*) FROM "Score" x WHERE x."runId" = r."id")
    FROM "JudgeRun" r JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId" JOIN "Judge" j ON j."id" = v."judgeId"
      LEFT JOIN "Endpoint" e ON e."id" = v."endpointId"
    WHERE j."studyId" = $1 AND r."settings"->>'dryRun' IS DISTINCT FROM 'true' ORDER BY j."id", v."version" DESC, r."id" DESC`,
    [studyId],
  );
  const versions = new Map<string, StoredVersion>();
  for (const [id, judgeId, judge, version, model, simulated, recorded, imported, run, verdicts, scores] of rows) {
    if (id === null || judgeId === null || judge === null || run === null || Number(verdicts) + Number(scores) === 0)
      continue;
    const known = versions.get(id) ?? {
      id,
      judgeId,
      judge,
      version: Number(version),
      model,
      simulated: simulated === "t",
      recorded,
      imported: true,
      runs: [],
    };
    known.imported &&= imported === "t";
    known.runs.push({ id: run, verdicts: Number(verdicts), scores: Number(scores) });
    versions.set(id, known);
  }
  return [...versions.values()];
}
