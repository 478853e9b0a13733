import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import type { GuessedSystem } from "./guess-features";
import type { Guess } from "./guess-report";

type Row = Omit<Guess, "shown" | "other"> & { shownId: bigint; otherId: bigint };

/** The latest guess of each annotator at each response of a comparison; annotators who were left out are left out here too. */
export async function listGuesses(study: { id: bigint }): Promise<{ guesses: Guess[]; systems: GuessedSystem[] }> {
  return patiently(async () => {
    const systems = await db().system.findMany({
      where: { studyId: study.id },
      orderBy: { id: "asc" },
      select: { id: true, name: true, generator: true, method: true },
    });
    const rows = await db().$queryRaw<Row[]>`
      SELECT DISTINCT ON (f."participantId", a."comparisonId", f."guessed") f."id"::text, f."guess" AS text,
        CASE f."guessed" WHEN 'a' THEN sp."systemAId" ELSE sp."systemBId" END AS "shownId",
        CASE f."guessed" WHEN 'a' THEN sp."systemBId" ELSE sp."systemAId" END AS "otherId",
        p."name" AS annotator, p."id"::text AS "annotatorId", q."position" + 1 AS prompt, c."id"::text AS comparison,
        EXISTS (SELECT 1 FROM "Vote" v WHERE v."comparisonId" = c."id" AND v."raterId" = r."id" AND v."state" = 'active') AS voted
      FROM "Flag" f
      JOIN "Assignment" a ON a."id" = f."assignmentId" AND a."kind" = 'main'
      JOIN "Participant" p ON p."id" = f."participantId" AND p."state" NOT IN ('excluded', 'erased')
      JOIN "Rater" r ON r."participantId" = p."id"
      JOIN "Comparison" c ON c."id" = a."comparisonId"
      JOIN "SystemPair" sp ON sp."id" = c."pairId"
      JOIN "Prompt" q ON q."id" = c."promptId"
      WHERE a."studyId" = ${study.id} AND f."kind" = 'identity_guessed' AND f."guess" IS NOT NULL AND f."guessed" IS NOT NULL
      ORDER BY f."participantId", a."comparisonId", f."guessed", f."id" DESC`;
    const place = (id: bigint) => systems.findIndex((system) => system.id === id);
    return {
      guesses: rows.map(({ shownId, otherId, ...guess }) => ({
        ...guess,
        shown: place(shownId),
        other: place(otherId),
      })),
      systems: systems.map(({ name, generator, method }) => ({ name, generator, method })),
    };
  });
}
