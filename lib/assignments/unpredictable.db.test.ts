import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { sqlTransaction } from "@/lib/db/transaction";
import { anAnnotator, anOpenStudy } from "@/prisma/factories";
import { assignNext } from "./assign-next";
import { stick } from "./sides";

const annotators = 40;
const handOutsEach = 300;

/** A hand-out as its annotator knows it, and what they must not be able to guess: whether a stands on the right. */
type Seen = { publicId: string; position: number; pair: bigint; aIsLonger: boolean; flipped: boolean };

/** By annotator, in the order handed out. */
const sessions: Seen[][] = [];

beforeAll(async () => {
  const study = await anOpenStudy({ prompts: 200, systems: ["one", "two", "three"], votes: 24 });
  // Texts of different lengths: one system always writes more than another.
  await db().$executeRaw`
    UPDATE "Response" SET "text" = "text" || repeat(' And more.', ("systemId" % 7)::int) WHERE "systemId" = ANY(${study.systemIds})`;
  const comparisons = await db().$queryRaw<{ id: bigint; pair: bigint; aIsLonger: boolean }[]>`
    SELECT c."id", c."pairId" AS pair, length(a."text") > length(b."text") AS "aIsLonger" FROM "Comparison" c
    JOIN "SystemPair" p ON p."id" = c."pairId"
    JOIN "Response" a ON a."promptId" = c."promptId" AND a."systemId" = p."systemAId"
    JOIN "Response" b ON b."promptId" = c."promptId" AND b."systemId" = p."systemBId"`;
  const known = new Map(comparisons.map((comparison) => [comparison.id, comparison]));
  const handOuts = async () => {
    const { participantId } = await anAnnotator(study);
    const session = await sqlTransaction(async (tx) => {
      const seen: Seen[] = [];
      while (seen.length < handOutsEach) {
        const handOut = await assignNext(tx, { participantId, studyId: study.id, leaseSeconds: 900 });
        const comparison = handOut && known.get(handOut.comparisonId);
        if (!comparison) throw new Error("the study has too few slots for this test");
        seen.push({ ...handOut, ...comparison });
      }
      return seen;
    });
    sessions.push(session);
  };
  for (let n = 0; n < annotators; n += 4) await Promise.all([handOuts(), handOuts(), handOuts(), handOuts()]);
}, 180_000);

/** Guesses a side from what came before it and what is sent with it; null where it has no opinion, which is right half of the time. */
type Guesser = (now: Seen, before: Seen[]) => boolean | null;

/** How often a guesser is right; `either`: or wrong, since who is always wrong need only say the opposite. */
function skill(guesser: Guesser, { either = true } = {}): number {
  let [right, all] = [0, 0];
  for (const session of sessions) {
    for (const [n, now] of session.entries()) {
      const guess = guesser(now, session.slice(0, n));
      right += guess === null ? 0.5 : guess === now.flipped ? 1 : 0;
      all += 1;
    }
  }
  expect(all).toBeGreaterThanOrEqual(10_000);
  return either ? Math.max(right, all - right) / all : right / all;
}

const ofPair = (now: Seen, before: Seen[]) => before.filter(({ pair }) => pair === now.pair);
const imbalance = (seen: Seen[]) => seen.reduce((sum, { flipped }) => sum + (flipped ? -1 : 1), 0);

/** Learns online: what most often followed the last `length` sides. */
function follower(length: number, among: (now: Seen, before: Seen[]) => Seen[]): Guesser {
  const followed = new Map<string, number>();
  return (now, before) => {
    const past = among(now, before)
      .slice(-length)
      .map(({ flipped }) => (flipped ? "r" : "l"))
      .join("");
    const sum = followed.get(past) ?? 0;
    followed.set(past, sum + (now.flipped ? 1 : -1));
    return sum === 0 ? null : sum > 0;
  };
}

const bit = (publicId: string, n: number) =>
  ((Number.parseInt(publicId.replaceAll("-", "")[n >> 2] ?? "0", 16) >> (3 - (n & 3))) & 1) === 1;

describe("the next side cannot be told", () => {
  test("from all past sides of the same pair of systems, by the best guesser there is", () => {
    // Who knows every past side, and which systems they belong to, says the side that lags behind.
    const best: Guesser = (now, before) => {
      const lead = imbalance(ofPair(now, before));
      return lead === 0 ? null : lead > 0;
    };
    expect(skill(best, { either: false })).toBeLessThanOrEqual(0.55);
  });

  test("from all past sides, whatever pair they belong to", () => {
    const guess: Guesser = (_, before) => (imbalance(before) === 0 ? null : imbalance(before) > 0);
    expect(skill(guess)).toBeLessThanOrEqual(0.55);
  });

  test.each([1, 2, 3, 4, 6])("from the last %i sides, of the pair or of all", (length) => {
    expect(skill(follower(length, ofPair))).toBeLessThanOrEqual(0.55);
    expect(skill(follower(length, (_, before) => before))).toBeLessThanOrEqual(0.55);
  });

  test("from any bit of the assignment's id", () => {
    const skills = Array.from({ length: 128 }, (_, n) => skill((now) => bit(now.publicId, n)));
    expect(Math.max(...skills)).toBeLessThanOrEqual(0.55);
  });

  test("from any bit of a hash of the id", () => {
    const hashed = ({ publicId }: Seen) => createHash("md5").update(publicId).digest("hex");
    const skills = Array.from({ length: 8 }, (_, n) => skill((now) => bit(hashed(now), n)));
    expect(Math.max(...skills)).toBeLessThanOrEqual(0.55);
  });

  test("from the parity of all bits of the id, alone or with the id before", () => {
    const parity = ({ publicId }: Seen) =>
      Array.from({ length: 128 }, (_, n) => bit(publicId, n)).filter(Boolean).length % 2 === 1;
    expect(skill(parity)).toBeLessThanOrEqual(0.55);
    expect(skill((now, before) => now.publicId > (before.at(-1)?.publicId ?? ""))).toBeLessThanOrEqual(0.55);
  });

  test.each([2, 3, 4, 6])("from the position modulo %i", (modulus) => {
    for (let rest = 0; rest < modulus; rest++) {
      expect(skill(({ position }) => position % modulus === rest)).toBeLessThanOrEqual(0.55);
    }
  });

  test("from which of the two texts is longer", () => {
    expect(skill(({ aIsLonger }) => aIsLonger)).toBeLessThanOrEqual(0.55);
  });
});

test("all the same sides never lead by more than the stick", () => {
  for (const session of sessions) {
    for (const pair of new Set(session.map((seen) => seen.pair))) {
      const own = session.filter((seen) => seen.pair === pair);
      for (let n = 1; n <= own.length; n++) expect(Math.abs(imbalance(own.slice(0, n)))).toBeLessThanOrEqual(stick);
    }
  }
});
