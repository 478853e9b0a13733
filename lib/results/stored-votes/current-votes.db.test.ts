import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { databasePool, db } from "@/lib/db/client";
import { excludeParticipant } from "@/lib/participants/exclude-participant";
import { readmitParticipant } from "@/lib/participants/readmit-participant";
import { judgmentColumns } from "@/lib/results/judgment-columns";
import { castVote } from "@/lib/votes/cast-vote";
import { undoVote } from "@/lib/votes/undo-vote";
import { anAnnotator, anOpenStudy, aVote, castVotes, type MadeAnnotator, type MadeStudy } from "@/prisma/factories";
import { currentVotes, readEveryVote } from "./current-votes";
import type { StoredVotes } from "./stored-votes";

/** Rows with ids instead of numbers: comparisons may be numbered in another order. */
function plain({ raters, pairs, units, clusters, overall, byAspect }: StoredVotes) {
  const named = (numbers: Map<number, number>) => new Map([...numbers].map(([id, number]) => [number, id]));
  const [unitOf, clusterOf] = [named(units), named(clusters)];
  const rows = ({ ids, votes }: typeof overall) =>
    [...ids].map((id, row) => ({
      id,
      comparison: unitOf.get(votes.unit[row]),
      prompt: clusterOf.get(votes.cluster[row]),
      rater: raters[votes.rater[row]],
      pair: pairs[votes.pair[row]],
      outcome: votes.outcome[row],
      side: votes.displayedSide[row],
      strength: votes.strength[row],
      seconds: votes.seconds[row],
      surplus: votes.surplus[row],
    }));
  const aspects = [...byAspect].filter(([, { ids }]) => ids.length > 0).sort(([x], [y]) => x - y);
  return { overall: rows(overall), aspects: aspects.map(([aspect, keyed]) => [aspect, rows(keyed)]) };
}

async function expectCurrent(study: MadeStudy): Promise<number> {
  const current = await currentVotes(study.id);
  expect(plain(current)).toEqual(plain(await readEveryVote(study.id)));
  return current.overall.votes.length;
}

const ref = (study: MadeStudy, { participantId }: MadeAnnotator) => ({
  studyId: String(study.id),
  participantId: String(participantId),
});

test("what is kept follows votes, edits, undos, exclusion, re-admission and newcomers", async () => {
  const study = await anOpenStudy({
    prompts: 6,
    systems: ["x", "y", "z"],
    votes: 2,
    aspects: ["clarity"],
    scale: "graded_5",
  });
  const [one, two] = [await anAnnotator(study), await anAnnotator(study)];
  const answers = { strength: 1, aspects: { clarity: "tie" as const } };
  expect(await expectCurrent(study)).toBe(0);
  const [first, second] = await castVotes(one, study, 3, answers);
  expect(await expectCurrent(study)).toBe(3);
  await castVote(
    one,
    first,
    aVote("right", { strength: 2, aspects: { clarity: "left" }, aspectStrengths: { clarity: 1 } }),
  );
  expect(await expectCurrent(study)).toBe(3);
  await undoVote(one, second, { idempotencyKey: randomUUID() });
  expect(await expectCurrent(study)).toBe(2);
  await castVotes(two, study, 4, answers);
  expect(await expectCurrent(study)).toBe(6);
  await excludeParticipant(study.owner, ref(study, one));
  expect(await expectCurrent(study)).toBe(4);
  const three = await anAnnotator(study);
  await castVotes(three, study, 5, answers);
  expect(await expectCurrent(study)).toBe(9);
  await readmitParticipant(study.owner, ref(study, one));
  expect(await expectCurrent(study)).toBe(11);
  const columns = await judgmentColumns(study);
  expect(columns.annotators).toHaveLength(3);
  expect(columns.byAspect[0].length).toBe(11);
});

test("a vote in a transaction that began before the last reading and ends after it is not missed", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const [cast] = await castVotes(annotator, study, 1);
  const { vote } = await db().assignment.findUniqueOrThrow({ where: { publicId: cast }, include: { vote: true } });
  const late = await databasePool().connect();
  try {
    await late.query("BEGIN");
    const revision = `INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content") VALUES ($1, $2, 'undo', '{}')`;
    await late.query(`UPDATE "Vote" SET "state" = 'undone' WHERE "id" = $1`, [vote?.id]);
    await late.query(revision, [vote?.id, study.id]);
    await castVotes(annotator, study, 2);
    expect(await expectCurrent(study)).toBe(3);
    await castVotes(annotator, study, 1);
    expect(await expectCurrent(study)).toBe(4);
    await late.query("COMMIT");
  } finally {
    late.release();
  }
  expect(await expectCurrent(study)).toBe(3);
});

test("what nothing has changed is not copied, and what was given out stays as it was", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  await castVotes(annotator, study, 2);
  const before = await currentVotes(study.id);
  // A transaction that is still open anywhere keeps the last votes under watch.
  const isCopied = async () => {
    const { overall } = await currentVotes(study.id);
    return (await currentVotes(study.id)).overall !== overall;
  };
  await expect.poll(isCopied, { timeout: 20_000 }).toBe(false);
  await castVotes(annotator, study, 1);
  expect((await currentVotes(study.id)).overall.votes.length).toBe(3);
  expect(before.overall.votes.length).toBe(2);
});

test("whoever has voted sees the vote, however many ask and vote at once", async () => {
  const study = await anOpenStudy({ prompts: 20, votes: 2 });
  const annotators = await Promise.all([0, 1, 2].map(() => anAnnotator(study)));
  await Promise.all(
    annotators.map(async (annotator) => {
      for (let votes = 1; votes <= 8; votes++) {
        const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
        await castVote(annotator, pairs[0].assignmentId, aVote("tie"));
        const { raters, overall } = await currentVotes(study.id);
        const rater = await db().rater.findUniqueOrThrow({ where: { participantId: annotator.participantId } });
        const own = overall.votes.rater.filter((place) => raters[place] === Number(rater.id));
        expect(own).toHaveLength(votes);
      }
    }),
  );
  expect(await expectCurrent(study)).toBe(24);
});
