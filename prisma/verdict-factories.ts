import { db } from "@/lib/db/client";

type Outcome = "a" | "tie" | "b" | "both_bad";
/** What a judge says with a first and with b first; null is a reply that cannot be read, undefined none. */
export type SaidVerdict = { ab?: Outcome | null; ba?: Outcome | null; preference?: number };

export type MadeJudge = { versionId: bigint; runId: bigint };

/** A judge's run over the comparisons of a study in their order, of which the n-th gets the n-th of `said`, over and over. */
export async function aJudgeThatSaid(
  study: { id: bigint },
  said: SaidVerdict[],
  {
    name = "Stern judge",
    versionId,
    ...rest
  }: { name?: string; versionId?: bigint; dryRun?: boolean; aspect?: string; simulated?: boolean } = {},
): Promise<MadeJudge> {
  const version =
    versionId ??
    (
      await db().judgeVersion.create({
        data: {
          version: 1,
          simulated: rest.simulated ?? false,
          judge: { create: { studyId: study.id, name, kind: "pairwise" } },
        },
      })
    ).id;
  const settings = { dryRun: rest.dryRun ?? false };
  const run = await db().judgeRun.create({ data: { judgeVersionId: version, state: "finished", settings } });
  const aspect =
    rest.aspect && (await db().aspect.findFirstOrThrow({ where: { studyId: study.id, key: rest.aspect } }));
  const comparisons = await db().comparison.findMany({
    where: { studyId: study.id },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  await db().verdict.createMany({
    data: comparisons.flatMap(({ id }, at) => {
      const { preference, ...orders } = said[at % said.length];
      return (["ab", "ba"] as const).flatMap((order) => {
        const outcome = orders[order];
        if (outcome === undefined) return [];
        return [
          {
            runId: run.id,
            comparisonId: id,
            order,
            outcome,
            preference,
            raw: String(outcome),
            aspectId: aspect ? aspect.id : null,
          },
        ];
      });
    }),
  });
  return { versionId: version, runId: run.id };
}

/** Votes of imported annotators, one each a comparison: the n-th comparison gets the n-th of what each one said, over and over; null is no vote. */
export async function importedVotes(study: { id: bigint }, said: Record<string, (Outcome | null)[]>): Promise<void> {
  const comparisons = await db().comparison.findMany({
    where: { studyId: study.id },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const [label, outcomes] of Object.entries(said)) {
    const rater = await db().rater.create({ data: { studyId: study.id, kind: "imported", label } });
    await db().vote.createMany({
      data: comparisons.flatMap(({ id }, at) => {
        const outcome = outcomes[at % outcomes.length];
        return outcome ? [{ studyId: study.id, comparisonId: id, raterId: rater.id, outcome }] : [];
      }),
    });
  }
  await db().$executeRaw`
    INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content")
    SELECT "id", "studyId", 'cast', '{}' FROM "Vote" v WHERE "studyId" = ${study.id}
      AND NOT EXISTS (SELECT 1 FROM "VoteRevision" r WHERE r."voteId" = v."id")`;
}
