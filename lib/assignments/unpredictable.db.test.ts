import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { dealSlots } from "@/lib/comparisons/deal-slots";
import { db } from "@/lib/db/client";
import { sqlTransaction, transaction } from "@/lib/db/transaction";
import { anAnnotator, anOpenStudy } from "@/prisma/factories";
import { assignNext, type HandOut } from "./assign-next";
import { stick } from "./sides";

const perAnnotator = 1700;
const annotators = 6;

/** Hand-outs in a row to each annotator, as the verbs deal them. */
async function dealt(): Promise<{ handOuts: HandOut[]; imbalances: number[] }[]> {
  const study = await anOpenStudy({ prompts: 1, votes: 1 });
  // Many prompts at once, straight in the database: the factory's one by one would take longer than the test.
  await db().$executeRaw`
    WITH prompt AS (
      INSERT INTO "Prompt" ("studyId", "identityHash", "position") SELECT ${study.id}, sha256(n::text::bytea), n FROM generate_series(10, ${perAnnotator * 2}::int + 10) n RETURNING "id"
    ), comparison AS (
      INSERT INTO "Comparison" ("studyId", "promptId", "pairId") SELECT ${study.id}, "id", (SELECT "id" FROM "SystemPair" WHERE "studyId" = ${study.id}) FROM prompt RETURNING "id"
    ) SELECT count(*) FROM comparison`;
  const pair = await db().systemPair.findFirstOrThrow({ where: { studyId: study.id } });
  while ((await transaction((tx) => dealSlots(tx, pair.id, annotators))) > 0);
  return Promise.all(
    Array.from({ length: annotators }, async () => {
      const { participantId } = await anAnnotator(study);
      const handOuts: HandOut[] = [];
      const imbalances: number[] = [];
      let imbalance = 0;
      while (handOuts.length < perAnnotator) {
        const next = await sqlTransaction((tx) =>
          assignNext(tx, { participantId, studyId: study.id, leaseSeconds: 900 }),
        );
        if (!next) break;
        handOuts.push(next);
        imbalances.push(imbalance);
        imbalance += next.flipped ? -1 : 1;
      }
      return { handOuts, imbalances };
    }),
  );
}

const bit = (hex: string, place: number) => ((Number.parseInt(hex[place] ?? "0", 16) >> 1) & 1) === 1;
const hashOf = (id: string) => createHash("sha256").update(id).digest("hex");

type Seen = { handOuts: HandOut[]; imbalances: number[]; n: number };
/** Ways of guessing whether the next pair is flipped, from all that an annotator's browser was ever sent, and from what it was not. */
const guessers: Record<string, (seen: Seen) => boolean> = {
  "the side that is behind": ({ imbalances, n }) => imbalances[n] > 0,
  "the side that is ahead": ({ imbalances, n }) => imbalances[n] < 0,
  "the other side than last time": ({ handOuts, n }) => n > 0 && !handOuts[n - 1].flipped,
  "the other side after two alike": ({ handOuts, n }) =>
    n > 1 && handOuts[n - 1].flipped === handOuts[n - 2].flipped ? !handOuts[n - 1].flipped : true,
  "an odd position": ({ handOuts, n }) => handOuts[n].position % 2 === 1,
  "a bit of the assignment's id": ({ handOuts, n }) => bit(handOuts[n].publicId, 0),
  "another bit of the id": ({ handOuts, n }) => bit(handOuts[n].publicId, 35),
  "a bit of the id's hash": ({ handOuts, n }) => bit(hashOf(handOuts[n].publicId), 0),
  "the id against the last id": ({ handOuts, n }) => n > 0 && handOuts[n].publicId > handOuts[n - 1].publicId,
  "the row's number, which nobody is sent": ({ handOuts, n }) => handOuts[n].id % 2n === 0n,
};

test("of 10,000 hand-outs no guess from ids, positions or past sides is right in more than 55 %", async () => {
  const runs = await dealt();
  const total = runs.reduce((sum, run) => sum + run.handOuts.length, 0);
  expect(total).toBeGreaterThanOrEqual(10_000);
  for (const [name, guess] of Object.entries(guessers)) {
    let right = 0;
    for (const run of runs)
      for (let n = 0; n < run.handOuts.length; n++) if (guess({ ...run, n }) === run.handOuts[n].flipped) right++;
    expect(right / total, name).toBeLessThanOrEqual(0.55);
  }
  // And even: each annotator's sides never drift apart by more than the stick.
  for (const run of runs) expect(Math.max(...run.imbalances.map(Math.abs))).toBeLessThanOrEqual(stick);
}, 180_000);
