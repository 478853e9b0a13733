import "server-only";
import { LRUCache } from "lru-cache";
import { readSnapshot, type TextQuery } from "@/lib/db/read-snapshot";
import { oneAfterAnother } from "@/lib/one-after-another";
import { readNumbers } from "./number-array";
import { readAspects, readVotes, type VoteChoice } from "./read-votes";
import { bytesOf, continues, followVotes, type Reading, type StoredVotes, storeVotes } from "./stored-votes";

/** Rows a statement answers with: more would hold up requests while they are taken in. */
const PORTION = 50_000;

/** More changes than this are read as everything is. */
const MANY_CHANGES = 100_000;

const stored = new LRUCache<bigint, StoredVotes>({ maxSize: 256_000_000, sizeCalculation: bytesOf });
const inTurn = oneAfterAnother<bigint>();

/** A study's votes as of now: those of the last call, and what its history says has changed since. */
export function currentVotes(studyId: bigint): Promise<StoredVotes> {
  // Each with its own look: who has just voted sees the vote.
  return inTurn(studyId, () => readSnapshot((query) => refresh(query, studyId)));
}

/** The same without anything kept: what `currentVotes` must agree with. */
export function readEveryVote(studyId: bigint): Promise<StoredVotes> {
  return readSnapshot(async (query) => readAll(query, studyId, await readMoment(query, studyId)));
}

async function refresh(query: TextQuery, studyId: bigint): Promise<StoredVotes> {
  const now = await readMoment(query, studyId);
  const known = stored.get(studyId);
  const votes = (known && (await follow(query, studyId, known, now))) ?? (await readAll(query, studyId, now));
  stored.set(studyId, votes);
  return votes;
}

type Moment = Pick<StoredVotes, "epoch" | "lowWater" | "raters" | "pairs"> & { hasAspects: boolean };

async function readMoment(query: TextQuery, studyId: bigint): Promise<Moment> {
  const [row] = await query(
    `SELECT s."epoch", pg_snapshot_xmin(pg_current_snapshot())::text,
      (SELECT array_agg(r."id" ORDER BY r."id") FROM "Rater" r LEFT JOIN "Participant" p ON p."id" = r."participantId"
        WHERE r."studyId" = s."id" AND r."kind" <> 'judge' AND (p."id" IS NULL OR p."state" NOT IN ('excluded', 'erased'))),
      (SELECT array_agg("id" ORDER BY "id") FROM "SystemPair" WHERE "studyId" = s."id"),
      (SELECT count(*) FROM "Aspect" WHERE "studyId" = s."id")
      FROM "Study" s WHERE s."id" = $1`,
    [studyId],
  );
  const [epoch, lowWater, raters, pairs, aspects] = row ?? [];
  if (!epoch || !lowWater || !aspects) throw new Error("there is no such study");
  return {
    epoch: Number(epoch),
    lowWater,
    raters: readNumbers(raters),
    pairs: readNumbers(pairs),
    hasAspects: aspects !== "0",
  };
}

/** null where everything must be read again: whoever decides otherwise about past votes raises the epoch. */
async function follow(query: TextQuery, studyId: bigint, known: StoredVotes, now: Moment): Promise<StoredVotes | null> {
  if (known.epoch !== now.epoch || !continues(known.raters, now.raters) || !continues(known.pairs, now.pairs))
    return null;
  const text = `SELECT array_agg("voteId" ORDER BY "voteId") FROM
    (SELECT DISTINCT "voteId" FROM "VoteRevision" WHERE "studyId" = $1 AND "xid" >= $2::text::xid8 LIMIT ${MANY_CHANGES}) changed`;
  const [[ids]] = await query(text, [studyId, known.lowWater]);
  const changed = readNumbers(ids);
  if (changed.length === MANY_CHANGES) return null;
  const { lowWater, raters, pairs } = now;
  if (changed.length === 0) return { ...known, lowWater, raters, pairs };
  const reading = await read(query, studyId, { ids: changed }, now.hasAspects);
  return followVotes(known, changed, reading, { lowWater, raters, pairs });
}

async function readAll(query: TextQuery, studyId: bigint, now: Moment): Promise<StoredVotes> {
  const readings: Reading[] = [];
  for (let after = 0; ; ) {
    const reading = await read(query, studyId, { after, limit: PORTION }, now.hasAspects);
    if (reading.votes.last === 0) break;
    readings.push(reading);
    after = reading.votes.last;
  }
  return storeVotes(readings, { ...now, units: new Map(), clusters: new Map() });
}

async function read(query: TextQuery, studyId: bigint, choice: VoteChoice, hasAspects: boolean) {
  const votes = await readVotes(query, studyId, choice);
  const none = new Float64Array();
  const aspects = hasAspects ? await readAspects(query, studyId, choice) : { vote: none, aspect: none, answer: none };
  return { votes, aspects };
}
