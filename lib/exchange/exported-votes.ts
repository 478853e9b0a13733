import "server-only";
import { conversationOf } from "@/lib/comparisons/conversation";
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
  const { prompt, pair, turn } = vote.comparison;
  const [read, raw] = [textsOf(vote, "read"), textsOf(vote, "raw")];
  return {
    vote: String(vote.id),
    study: vote.study.publicId,
    comparison: String(vote.comparisonId),
    turn: turn === null ? null : turn + 1,
    prompt: {
      id: String(prompt.id),
      sourceId: prompt.sourceId,
      text: read.prompt,
      tags: prompt.tags.map(({ key, value }) => ({ key, value })),
      reference: prompt.reference,
    },
    systemA: { name: pair.systemA.name, method: pair.systemA.method },
    systemB: { name: pair.systemB.name, method: pair.systemB.method },
    responseA: read.a,
    responseB: read.b,
    rawResponseA: raw.a,
    rawResponseB: raw.b,
    turns: read.turns,
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

/** What the annotator had before them: a conversation up to the judged turn, or all the turns that both systems answered. */
function textsOf({ comparison: { turn, prompt, pair } }: VoteRow, as: "read" | "raw") {
  const answers = prompt.responses.flatMap((response) => {
    const part = response.systemId === pair.systemAId ? "a" : response.systemId === pair.systemBId ? "b" : null;
    const text = as === "raw" ? response.text : (response.shownText ?? response.text);
    return part ? [{ part, place: response.turn, text } as const] : [];
  });
  const turns = prompt.turns.map(({ role, ordinal, text }) => ({ part: role, place: ordinal, text }));
  const conversation = conversationOf([...turns, ...answers], turn);
  if (!conversation) throw new Error("a vote is on turns that both systems answered");
  const { a, b } = conversation;
  const asked = [together(conversation.prompt.map(({ text }) => text)), ...conversation.followUps];
  // Every answer follows a question, and there are as many on either side.
  const exchanges = asked.map((text, at) => ({ asked: text, answerA: a[at]!, answerB: b[at]! }));
  return { prompt: together(asked), a: together(a), b: together(b), turns: exchanges.length > 1 ? exchanges : null };
}

const together = (texts: string[]) => texts.join("\n\n");
