import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import { blindComparison } from "@/lib/assignments/blinding";
import { lockOwnAssignment } from "@/lib/assignments/lock-assignment";
import { topUp } from "@/lib/assignments/next-pairs";
import { protocolFor } from "@/lib/assignments/protocol";
import type { VoteAnswer } from "@/lib/assignments/schema";
import type { Actor } from "@/lib/auth/session";
import type { Sql } from "@/lib/db/sql";
import { sqlTransaction } from "@/lib/db/transaction";
import { checkVote } from "./check-vote";
import { requireReasonUnseen } from "./reason-seen";
import { findNewer, reclaimSlot, withdraw } from "./reclaim-slot";
import { editVote, keepSuperseded, recordVote } from "./record-vote";
import type { VoteInput } from "./schema";

/** One vote, once, whatever the network does; answers with the next pair. Acknowledged means committed. */
export async function castVote(actor: Actor, assignmentId: string, input: VoteInput): Promise<VoteAnswer> {
  const done = await sqlTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId);
    const { counted, added } = await (assignment.voteId === null ? cast : castAgain)(tx, actor, assignment, input);
    const voted = assignment.voted + (added ? 1 : 0);
    const skipped = assignment.skipped - (added && assignment.state === "skipped" ? 1 : 0);
    const [next] = assignment.active ? await topUp(tx, { ...assignment, voted }, input.holding, 1) : [];
    const activeMs = assignment.activeMs + (added ? input.activeMs : 0);
    const progress = { voted, skipped, target: assignment.maxVotes, activeMs };
    return { counted, next, epoch: assignment.epoch, progress };
  });
  const next = done.next ? await blindComparison(done.next, done.epoch) : null;
  return { counted: done.counted, next, progress: done.progress };
}

/** `added`: a vote that did not exist before. */
type Cast = { counted: boolean; added: boolean };
type Locked = Awaited<ReturnType<typeof lockOwnAssignment>>;

async function cast(tx: Sql, actor: Actor, assignment: Locked, input: VoteInput): Promise<Cast> {
  const protocol = await protocolFor(tx, assignment);
  checkVote(input, protocol);
  const written = { assignment, input, protocol, actorId: actor.id };
  const newer = await findNewer(tx, assignment);
  if (newer?.voteId) {
    await keepSuperseded(tx, written, newer.voteId);
    return { counted: false, added: false };
  }
  if (newer) await withdraw(tx, newer.id);
  const slotId = await reclaimSlot(tx, assignment);
  await recordVote(tx, written, slotId);
  return { counted: slotId !== null, added: true };
}

async function castAgain(tx: Sql, actor: Actor, assignment: Locked, input: VoteInput): Promise<Cast> {
  const unchanged = { counted: assignment.surplus === false, added: false };
  const [seen] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "VoteRevision" WHERE "voteId" = ${assignment.voteId} AND "idempotencyKey" = ${input.idempotencyKey}::uuid`;
  if (seen) return unchanged;
  if (assignment.state === "undone") throw annotatorError("conflict", "voteTakenBack");
  if (assignment.studyState !== "open") throw annotatorError("conflict", "closedForChanges");
  await requireReasonUnseen(tx, assignment);
  const protocol = await protocolFor(tx, assignment);
  checkVote(input, protocol);
  await editVote(tx, { assignment, input, protocol, actorId: actor.id });
  return unchanged;
}
