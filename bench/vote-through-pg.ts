import { randomUUID } from "node:crypto";
import pg from "pg";

const statements = {
  lock: `SELECT a."id", a."slotId", a."comparisonId", a."flipped", r."id" AS rater FROM "Assignment" a
    JOIN "Participant" p ON p."id" = a."participantId" JOIN "Rater" r ON r."participantId" = p."id" WHERE a."id" = $1 FOR UPDATE OF a, p`,
  vote: `WITH vote AS (
      INSERT INTO "Vote" ("studyId", "comparisonId", "raterId", "assignmentId", "outcome", "flipped", "activeMs")
      VALUES ($1, $2, $3, $4, 'tie', $5, 1000) RETURNING "id"),
    revision AS (INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey") SELECT "id", $1, 'cast', '{}', $6::uuid FROM vote),
    slot AS (UPDATE "Slot" SET "state" = 'filled' WHERE "id" = $7),
    participant AS (UPDATE "Participant" SET "voted" = "voted" + 1 WHERE "id" = $8)
    UPDATE "Assignment" SET "state" = 'voted', "settledAt" = now() WHERE "id" = $4`,
  next: `WITH picked AS (
      SELECT s."id", s."comparisonId", s."flipped" FROM "Slot" s WHERE s."studyId" = $1 AND s."state" = 'open' AND s."randomKey" >= $3
      AND NOT EXISTS (SELECT 1 FROM "Assignment" a WHERE a."participantId" = $2 AND a."comparisonId" = s."comparisonId")
      ORDER BY s."randomKey" LIMIT 1 FOR UPDATE OF s SKIP LOCKED),
    held AS (UPDATE "Slot" SET "state" = 'held' FROM picked WHERE "Slot"."id" = picked."id"),
    counted AS (UPDATE "Participant" SET "dealt" = "dealt" + 1 WHERE "id" = $2 RETURNING "dealt")
    INSERT INTO "Assignment" ("studyId", "participantId", "comparisonId", "slotId", "position", "flipped", "leasedUntil")
    SELECT $1, $2, picked."comparisonId", picked."id", counted."dealt", picked."flipped", now() + interval '15 min' FROM picked, counted RETURNING "id"`,
};

/** The same writes by hand-written statements on one connection each: the floor under the app's figures. */
export async function annotateThroughPg(
  databaseUrl: string,
  study: bigint,
  participant: bigint,
  until: number,
  onVote: (ms: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // The run may end, and its server with it, before this loop does.
  client.on("error", () => {});
  await client.connect();
  const run = (name: keyof typeof statements, values: unknown[]) =>
    client.query({ name, text: statements[name], values });
  const next = async () => (await run("next", [study, participant, Math.floor(Math.random() * 2 ** 30)])).rows[0]?.id;
  try {
    let assignment = await next();
    while (assignment && Date.now() < until) {
      const started = performance.now();
      await client.query("BEGIN");
      const row = (await run("lock", [assignment])).rows[0];
      await run("vote", [
        study,
        row.comparisonId,
        row.rater,
        assignment,
        row.flipped,
        randomUUID(),
        row.slotId,
        participant,
      ]);
      assignment = await next();
      await client.query("COMMIT");
      onVote(performance.now() - started);
    }
  } finally {
    await client.end();
  }
}
