import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { currentStyle } from "@/lib/results/stored-style/current-style";
import { currentVotes } from "@/lib/results/stored-votes/current-votes";
import { emptyKeyedVotes } from "@/lib/results/stored-votes/keyed-votes";
import { continues, type StoredVotes } from "@/lib/results/stored-votes/stored-votes";
import { findAskedPrompts } from "@/lib/studies/asked-prompts";
import { stepsOf } from "@/lib/studies/scale";
import type { ResultsColumns } from "./columns";

/** Everything that figures are computed from. Votes are kept between calls in memory that worker threads share: nobody may change them. */
export async function judgmentColumns(study: { id: bigint }): Promise<ResultsColumns> {
  return (await columnsBeside(study, async () => null)).columns;
}

/** The same with something that is numbered like the votes; comparisons that it adds to their units are described too. */
export async function columnsBeside<T>(
  study: { id: bigint },
  read: (votes: StoredVotes) => Promise<T>,
): Promise<{ columns: ResultsColumns; beside: T }> {
  for (let tries = 0; tries < 5; tries++) {
    // Votes first: whoever joins meanwhile is then only missing a vote, never the other way round.
    const votes = await currentVotes(study.id);
    const beside = await read(votes);
    const [described, style] = await Promise.all([
      patiently(() => describeVotes(study.id, votes)),
      currentStyle(study.id, votes.units),
    ]);
    // Otherwise somebody was excluded meanwhile.
    if (described) return { columns: { ...described, style }, beside };
  }
  throw new AppError("unavailable", "The annotators of this study are changing: try again in a moment.");
}

async function describeVotes(studyId: bigint, votes: StoredVotes): Promise<Omit<ResultsColumns, "style"> | null> {
  const of = { studyId };
  const [systems, pairs, aspects, protocol, raters, comparisons, needed, skips, flags] = await Promise.all([
    db().system.findMany({ where: of, orderBy: { id: "asc" }, select: { id: true, name: true, method: true } }),
    db().systemPair.findMany({
      where: of,
      orderBy: { id: "asc" },
      select: { id: true, systemAId: true, systemBId: true },
    }),
    db().aspect.findMany({
      where: of,
      orderBy: { position: "asc" },
      select: { id: true, key: true, name: true, tagFilter: true },
    }),
    db().protocolVersion.findFirstOrThrow({
      where: of,
      orderBy: { version: "desc" },
      select: { scale: true, bothBad: true },
    }),
    listRaters(studyId),
    db().comparison.count({ where: of }),
    db().slot.count({ where: { ...of, state: { not: "retired" } } }),
    db().assignment.count({ where: { ...of, state: "skipped" } }),
    db().flag.count({ where: { assignment: of } }),
  ]);
  if (!continues(votes.raters, numbersOf(raters)) || !continues(votes.pairs, numbersOf(pairs))) return null;
  const asked = await findAskedPrompts({ id: studyId }, aspects);
  const place = new Map(systems.map(({ id }, index) => [id, index]));
  const systemAt = (id: bigint) => place.get(id) ?? -1;
  return {
    systems: systems.map((system) => ({ ...system, id: String(system.id) })),
    pairs: pairs.map((pair) => ({ a: systemAt(pair.systemAId), b: systemAt(pair.systemBId) })),
    aspects: aspects.map(({ key, name, tagFilter }, at) => ({
      ...{ key, name },
      asked: asked && tagFilter !== null ? { prompts: asked.asked[at], of: asked.prompts } : null,
    })),
    steps: stepsOf[protocol.scale],
    bothBad: protocol.bothBad,
    annotators: raters.map((rater) => ({ ...rater, id: String(rater.id) })),
    overall: votes.overall.votes,
    byAspect: aspects.map(({ id }) => (votes.byAspect.get(Number(id)) ?? emptyKeyedVotes()).votes),
    comparisons,
    neededVotes: needed,
    skips,
    flags,
  };
}

const numbersOf = (rows: { id: bigint }[]) => rows.map(({ id }) => Number(id));

async function listRaters(
  studyId: bigint,
): Promise<{ id: bigint; label: string; simulated: boolean; group: string | null; skips: number; flags: number }[]> {
  const raters = await db().rater.findMany({
    where: {
      studyId,
      kind: { not: "judge" },
      OR: [{ participant: null }, { participant: { state: { notIn: ["excluded", "erased"] } } }],
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      label: true,
      simulated: true,
      participant: { select: { group: true, skipped: true, _count: { select: { flags: true } } } },
    },
  });
  return raters.map(({ id, label, simulated, participant }) => ({
    id,
    label,
    simulated,
    group: participant?.group ?? null,
    skips: participant?.skipped ?? 0,
    flags: participant?._count.flags ?? 0,
  }));
}
