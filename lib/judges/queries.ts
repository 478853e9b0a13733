import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { listRuns } from "@/lib/runs/queries";
import type { RunProgress } from "@/lib/runs/schema";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { RowId } from "@/lib/studies/schema";
import { defaultTemplates } from "./default-templates";
import { ProbeDetails } from "./probe-requests";
import { type JudgeCard, type JudgedStudy, JudgeSettings, type ProbeCard } from "./schema";
import { templateVariables } from "./template";

type Counts = { versionId: bigint; replies: number; unparsable: number };

/** A study's judges by name, imported and simulated ones too. */
export async function listJudges({ id }: Pick<StudyAccess, "id">, only?: bigint): Promise<JudgeCard[]> {
  const [judges, counts] = await Promise.all([
    db().judge.findMany({
      where: { studyId: id, id: only },
      orderBy: { name: "asc" },
      include: {
        versions: {
          orderBy: { version: "desc" },
          include: { endpoint: true, promptTemplate: true, probes: { orderBy: { id: "desc" }, take: 1 } },
        },
      },
    }),
    countReplies(id),
  ]);
  const byVersion = new Map(counts.map((each) => [each.versionId, each]));
  return judges.map(({ id: judgeId, name, kind, versions }) => ({
    id: String(judgeId),
    name,
    kind,
    versions: versions.map(({ endpoint, promptTemplate, probes, ...version }) => ({
      id: String(version.id),
      version: version.version,
      endpointId: endpoint && String(endpoint.id),
      endpoint: endpoint?.name ?? null,
      model: endpoint?.model ?? null,
      simulated: version.simulated,
      // What came from files has no settings of ours.
      settings: JudgeSettings.safeParse(version.settings).data ?? JudgeSettings.parse({}),
      template: promptTemplate?.body ?? null,
      createdAt: version.createdAt.toISOString(),
      replies: byVersion.get(version.id)?.replies ?? 0,
      unparsable: byVersion.get(version.id)?.unparsable ?? 0,
      probe: probes[0] ? probeCard(probes[0]) : null,
    })),
  }));
}

export function countJudges({ id }: Pick<StudyAccess, "id">): Promise<number> {
  return patiently(() => db().judge.count({ where: { studyId: id } }));
}

/** One of the study's judges, null where there is none of that id. */
export async function findJudge(study: Pick<StudyAccess, "id">, judgeId: string): Promise<JudgeCard | null> {
  if (!RowId.safeParse(judgeId).success) return null;
  return (await listJudges(study, BigInt(judgeId)))[0] ?? null;
}

/** Runs of one judge or of all, newest first. A try is called one. */
export async function listJudgeRuns(study: Pick<StudyAccess, "id">, judgeId?: string): Promise<RunProgress[]> {
  const [runs, marks] = await Promise.all([listRuns(study, "judge"), listRunMarks(study.id)]);
  const byRun = new Map(marks.map((mark) => [String(mark.id), mark]));
  return runs
    .filter(({ id }) => judgeId === undefined || String(byRun.get(id)?.judgeId) === judgeId)
    .map((run) => (byRun.get(run.id)?.dryRun ? { ...run, name: `${run.name}, dry run` } : run));
}

/** What a judge's editor and its run dialog have to know of the study. */
export async function getJudgedStudy({ id }: Pick<StudyAccess, "id">): Promise<JudgedStudy> {
  const study = await db().study.findUniqueOrThrow({
    where: { id },
    include: { aspects: { orderBy: { position: "asc" } }, protocols: { orderBy: { version: "desc" }, take: 1 } },
  });
  const references = await db().prompt.count({ where: { studyId: id, reference: { not: null } } });
  return {
    opened: study.state !== "draft" && study.state !== "opening",
    question: study.protocols[0]?.question ?? "",
    aspects: study.aspects.map(({ name }) => name),
    references,
    templates: defaultTemplates,
    variables: { pairwise: [...templateVariables.pairwise], rubric: [...templateVariables.rubric] },
  };
}

function listRunMarks(studyId: bigint): Promise<{ id: bigint; judgeId: bigint; dryRun: boolean }[]> {
  return patiently(
    () => db().$queryRaw<{ id: bigint; judgeId: bigint; dryRun: boolean }[]>`
      SELECT r."id", v."judgeId", coalesce((r."settings"->>'dryRun')::boolean, false) AS "dryRun"
      FROM "JudgeRun" r JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId" JOIN "Judge" j ON j."id" = v."judgeId"
      WHERE j."studyId" = ${studyId}`,
  );
}

function countReplies(studyId: bigint): Promise<Counts[]> {
  return patiently(
    () => db().$queryRaw<Counts[]>`
      SELECT v."id" AS "versionId", sum(replied.n)::int AS replies, sum(replied.unread)::int AS unparsable
      FROM "JudgeVersion" v JOIN "Judge" j ON j."id" = v."judgeId"
      JOIN "JudgeRun" r ON r."judgeVersionId" = v."id" AND r."settings"->>'dryRun' IS DISTINCT FROM 'true'
      CROSS JOIN LATERAL (
        SELECT count(*) AS n, count(*) FILTER (WHERE d."outcome" IS NULL) AS unread FROM "Verdict" d WHERE d."runId" = r."id"
        UNION ALL SELECT count(*), count(*) FILTER (WHERE s."value" IS NULL) FROM "Score" s WHERE s."runId" = r."id") replied
      WHERE j."studyId" = ${studyId} GROUP BY v."id"`,
  );
}

type ProbeRow = { id: bigint; state: ProbeCard["state"]; total: number; details: unknown; finishedAt: Date | null };

function probeCard({ id, state, total, details, finishedAt }: ProbeRow): ProbeCard {
  const { results, error } = ProbeDetails.parse(details);
  const count = (outcome: string, injected?: boolean) =>
    results.filter((result) => result.outcome === outcome && (injected === undefined || result.injected === injected))
      .length;
  const readable = (injected: boolean) => count("preferred_bad", injected) + count("other", injected);
  const [judged, followed] = [readable(true), count("preferred_bad", true)];
  return {
    id: String(id),
    state,
    total,
    done: results.length,
    judged,
    followed,
    interval: intervalOf(followed, judged),
    plain: readable(false),
    preferredPlain: count("preferred_bad", false),
    unparsable: count("unparsable"),
    failed: count("failed"),
    error,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function intervalOf(followed: number, judged: number): ProbeCard["interval"] {
  const interval = wilsonInterval(followed, judged);
  return interval.ok ? { lower: interval.value.low, upper: interval.value.high } : null;
}
