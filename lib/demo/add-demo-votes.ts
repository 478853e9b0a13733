import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import { type DemoKeys, missing } from "./add-demo-content";
import { canonicalOutcome } from "./canonical-outcome";
import { type Taken, takeEvenSlots } from "./even-slots";
import type { DemoContent } from "./schema";

type Annotator = { name: string; participantId: bigint; raterId: bigint };
type Demo = { keys: DemoKeys; content: DemoContent };

/** Three simulated annotators with their assignments, votes, history and flags, as if they had voted through the screen. */
export async function addDemoVotes(tx: Transaction, demo: Demo): Promise<void> {
  const annotators = new Map<string, Annotator>();
  for (const { name } of demo.content.votes.annotators) annotators.set(name, await addAnnotator(tx, demo, name));
  const assignments = await assignSlots(tx, demo, annotators);
  await addVotes(tx, demo, annotators, assignments);
  await tx.flag.createMany({
    data: demo.content.votes.flags.map(({ annotator, sourceId, kind, note }) => ({
      assignmentId: assignments.get(`${sourceId} ${annotator}`)?.id ?? missing(sourceId),
      participantId: annotators.get(annotator)?.participantId ?? missing(annotator),
      kind,
      note,
    })),
  });
}

/** A user nobody can sign in as: no e-mail, no password, and disabled, so that a personal link opens nothing either. */
async function addAnnotator(tx: Transaction, { keys: { studyId }, content }: Demo, name: string): Promise<Annotator> {
  const voted = content.votes.votes.filter((vote) => vote.annotator === name).length;
  const user = await tx.user.create({ data: { name, role: "annotator", disabledAt: new Date() } });
  const participant = await tx.participant.create({
    data: {
      studyId,
      userId: user.id,
      name,
      group: content.votes.label,
      voted,
      dealt: voted,
      guidelinesReadAt: new Date(),
    },
  });
  const rater = await tx.rater.create({
    data: { studyId, kind: "participant", label: name, simulated: true, participantId: participant.id },
  });
  return { name, participantId: participant.id, raterId: rater.id };
}

type Assigned = { id: bigint; flipped: boolean };

/** By source id and annotator. */
async function assignSlots(
  tx: Transaction,
  { keys, content }: Demo,
  annotators: Map<string, Annotator>,
): Promise<Map<string, Assigned>> {
  const slots = await tx.slot.findMany({ where: { studyId: keys.studyId }, orderBy: { ordinal: "asc" } });
  const imbalances = new Map<string, number>();
  const taken = content.prompts.prompts.flatMap(({ sourceId }, index) => {
    const comparisonId = keys.comparisons.get(sourceId) ?? missing(sourceId);
    const dealt = slots.filter((slot) => slot.comparisonId === comparisonId);
    return takeEvenSlots(dealt, [...annotators.keys()], imbalances).map((each) => ({
      ...each,
      sourceId,
      comparisonId,
      position: index + 1,
    }));
  });
  await tx.slot.updateMany({ where: { id: { in: taken.map(({ slot }) => slot.id) } }, data: { state: "filled" } });
  const now = new Date();
  const rows = await tx.assignment.createManyAndReturn({
    data: taken.map(({ annotator, slot, comparisonId, position }) => ({
      studyId: keys.studyId,
      participantId: annotators.get(annotator)?.participantId ?? missing(annotator),
      comparisonId,
      slotId: slot.id,
      position,
      flipped: slot.flipped,
      state: "voted" as const,
      leasedUntil: now,
      settledAt: now,
    })),
    select: { id: true, slotId: true, flipped: true },
  });
  await addBalances(tx, keys.pair.id, annotators, imbalances);
  const bySlot = new Map(rows.map((row) => [row.slotId, row]));
  const find = ({ slot }: Taken) => bySlot.get(slot.id) ?? missing(`slot ${slot.id}`);
  return new Map(taken.map((each) => [`${each.sourceId} ${each.annotator}`, find(each)]));
}

async function addBalances(
  tx: Transaction,
  pairId: bigint,
  annotators: Map<string, Annotator>,
  imbalances: Map<string, number>,
): Promise<void> {
  await tx.sideBalance.createMany({
    data: [...annotators.values()].map(({ name, participantId }) => ({
      participantId,
      pairId,
      imbalance: imbalances.get(name) ?? 0,
    })),
  });
}

async function addVotes(
  tx: Transaction,
  { keys, content }: Demo,
  annotators: Map<string, Annotator>,
  assignments: Map<string, Assigned>,
): Promise<void> {
  const cast = content.votes.votes.map((vote) => ({
    assignment: assignments.get(`${vote.sourceId} ${vote.annotator}`) ?? missing(vote.sourceId),
    raterId: annotators.get(vote.annotator)?.raterId ?? missing(vote.annotator),
    comparisonId: keys.comparisons.get(vote.sourceId) ?? missing(vote.sourceId),
    said: {
      outcome: canonicalOutcome(vote.outcome, keys.pair),
      aspects: Object.fromEntries(
        Object.entries(vote.aspects).map(([key, better]) => [key, canonicalOutcome(better, keys.pair)]),
      ),
      rationale: vote.rationale ?? null,
      activeMs: vote.activeSeconds * 1000,
    },
  }));
  const rows = await tx.vote.createManyAndReturn({
    data: cast.map(({ assignment, raterId, comparisonId, said: { aspects: _, ...said } }) => ({
      studyId: keys.studyId,
      comparisonId,
      raterId,
      assignmentId: assignment.id,
      flipped: assignment.flipped,
      ...said,
    })),
    select: { id: true, assignmentId: true },
  });
  const byAssignment = new Map(rows.map((row) => [row.assignmentId, row.id]));
  const stored = cast.map((each) => ({ ...each, voteId: byAssignment.get(each.assignment.id) ?? missing("vote") }));
  await tx.aspectAnswer.createMany({
    data: stored.flatMap(({ voteId, said }) =>
      Object.entries(said.aspects).map(([key, outcome]) => ({
        voteId,
        aspectId: keys.aspects.get(key) ?? missing(key),
        outcome,
      })),
    ),
  });
  await tx.voteRevision.createMany({
    data: stored.map(({ voteId, said }) => ({
      voteId,
      studyId: keys.studyId,
      kind: "cast" as const,
      content: said,
      idempotencyKey: randomUUID(),
    })),
  });
}
