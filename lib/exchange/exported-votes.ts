import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { type ExportedVote, MarkedPassages } from "./export/schema";

const batch = 500;

type VoteRow = Awaited<ReturnType<typeof readBatch>>[number];

/** Every vote that stands, in the order cast, surplus and excluded ones marked. Read in batches: a study need not fit into memory. */
export async function* exportedVotes(studyId: bigint): AsyncGenerator<ExportedVote> {
  for (let after = 0n; ; ) {
    const rows = await patiently(() => readBatch(studyId, after));
    yield* rows.map(exportedVote);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

function readBatch(studyId: bigint, after: bigint) {
  return db().vote.findMany({
    where: { studyId, state: "active", id: { gt: after }, rater: { kind: { not: "judge" } } },
    orderBy: { id: "asc" },
    take: batch,
    include: {
      study: {
        select: { publicId: true, protocols: { orderBy: { version: "desc" }, take: 1, select: { scale: true } } },
      },
      comparison: {
        include: {
          prompt: {
            include: {
              turns: { orderBy: { ordinal: "asc" } },
              tags: { orderBy: [{ key: "asc" }, { value: "asc" }] },
              responses: { orderBy: { turn: "asc" } },
            },
          },
          pair: { include: { systemA: true, systemB: true } },
        },
      },
      rater: { include: { participant: { select: { state: true } } } },
      assignment: { include: { flags: { orderBy: { id: "asc" } } } },
      aspects: { include: { aspect: true }, orderBy: { aspect: { position: "asc" } } },
      // What a researcher coded later is not part of the vote.
      codes: { where: { coderId: null }, include: { code: true }, orderBy: { code: { position: "asc" } } },
    },
  });
}

function exportedVote(vote: VoteRow): ExportedVote {
  const { prompt, pair } = vote.comparison;
  return {
    vote: String(vote.id),
    study: vote.study.publicId,
    comparison: String(vote.comparisonId),
    prompt: {
      id: String(prompt.id),
      sourceId: prompt.sourceId,
      text: prompt.turns.map(({ text }) => text).join("\n\n"),
      tags: prompt.tags.map(({ key, value }) => ({ key, value })),
      reference: prompt.reference,
    },
    systemA: { name: pair.systemA.name, method: pair.systemA.method },
    systemB: { name: pair.systemB.name, method: pair.systemB.method },
    responseA: responseText(vote, pair.systemAId, "shown"),
    responseB: responseText(vote, pair.systemBId, "shown"),
    rawResponseA: responseText(vote, pair.systemAId, "raw"),
    rawResponseB: responseText(vote, pair.systemBId, "raw"),
    outcome: vote.outcome,
    scale: vote.study.protocols[0]?.scale ?? "win_tie_lose",
    strength: vote.strength,
    confidence: vote.confidence,
    left: vote.flipped === null ? null : vote.flipped ? "b" : "a",
    aspects: vote.aspects.map(({ aspect, outcome, strength }) => ({ key: aspect.key, outcome, strength })),
    rationale: vote.rationale,
    reasons: vote.codes.map(({ code }) => code.key),
    highlights: MarkedPassages.parse(vote.highlights ?? []),
    annotator: {
      id: String(vote.raterId),
      label: vote.rater.label,
      kind: vote.rater.kind,
      simulated: vote.rater.simulated,
      excluded: ["excluded", "erased"].includes(vote.rater.participant?.state ?? ""),
    },
    kind: vote.assignment?.kind ?? null,
    surplus: vote.surplus,
    flags: vote.assignment?.flags.map(({ kind, note, guessed, guess }) => ({ kind, note, guessed, guess })) ?? [],
    activeSeconds: vote.activeMs === null ? null : vote.activeMs / 1000,
    createdAt: vote.createdAt.toISOString(),
    updatedAt: vote.updatedAt.toISOString(),
  };
}

/** The answer to the turn judged, or to all turns where the conversation was judged as a whole. */
function responseText({ comparison }: VoteRow, systemId: bigint, as: "shown" | "raw"): string {
  return comparison.prompt.responses
    .filter(
      (response) => response.systemId === systemId && (comparison.turn === null || response.turn === comparison.turn),
    )
    .map(({ text, shownText }) => (as === "raw" ? text : (shownText ?? text)))
    .join("\n\n");
}
