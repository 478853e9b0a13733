import "server-only";
import { joinSql, sql, type Transaction } from "@/lib/db/client";
import { sha256 } from "@/lib/secret";

export interface NewResponse {
  /** The prompt's place in the study. */
  position: number;
  systemId: bigint;
  /** A list where other turns than the first are answered: `turn` counts user turns, from 0. */
  response: string | { turn: number; text: string }[];
}

/** Writes responses, and reference answers, to prompts that are there; what is there already stays, so that it may run twice. */
export async function addResponses(
  tx: Transaction,
  studyId: bigint,
  responses: NewResponse[],
  references: { position: number; reference: string }[] = [],
): Promise<void> {
  const positions = [...new Set(responses.map(({ position }) => position))];
  const prompts = await tx.prompt.findMany({
    where: { studyId, position: { in: positions } },
    select: { id: true, position: true },
  });
  const ids = new Map(prompts.map(({ id, position }) => [position, id]));
  await tx.response.createMany({
    data: responses.flatMap(({ position, systemId, response }) => {
      const promptId = ids.get(position);
      if (promptId === undefined) throw new Error("a response's prompt is not in the study");
      const answers = typeof response === "string" ? [{ turn: 0, text: response }] : response;
      return answers.map(({ turn, text }) => ({
        promptId,
        systemId,
        turn,
        text,
        contentHash: new Uint8Array(sha256(text)),
      }));
    }),
    skipDuplicates: true,
  });
  if (references.length === 0) return;
  const rows = references.map(({ position, reference }) => sql`(${position}::int, ${reference}::text)`);
  await tx.$executeRaw`
    UPDATE "Prompt" p SET "reference" = given."reference"
    FROM (VALUES ${joinSql(rows)}) AS given("position", "reference")
    WHERE p."studyId" = ${studyId} AND p."position" = given."position"`;
}
