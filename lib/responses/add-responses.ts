import "server-only";
import type { Transaction } from "@/lib/db/client";

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
  const answers = responses.flatMap(({ position, systemId, response }) =>
    typeof response === "string"
      ? [{ position, systemId, turn: 0, text: response }]
      : response.map((answer) => ({ position, systemId, ...answer })),
  );
  const positions = [...new Set(responses.map(({ position }) => position))];
  const there = await tx.prompt.count({ where: { studyId, position: { in: positions } } });
  if (there < positions.length) throw new Error("a response's prompt is not in the study");
  await tx.$executeRaw`
    INSERT INTO "Response" ("promptId", "systemId", "turn", "text", "contentHash")
    SELECT p."id", given."systemId", given."turn", given."text", sha256(convert_to(given."text", 'UTF8'))
    FROM unnest(
      ${answers.map(({ position }) => position)}::int[], ${answers.map(({ systemId }) => systemId)}::bigint[],
      ${answers.map(({ turn }) => turn)}::int[], ${answers.map(({ text }) => text)}::text[]
    ) AS given("position", "systemId", "turn", "text")
    JOIN "Prompt" p ON p."studyId" = ${studyId} AND p."position" = given."position"
    ON CONFLICT DO NOTHING`;
  if (references.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Prompt" p SET "reference" = given."reference"
    FROM unnest(
      ${references.map(({ position }) => position)}::int[], ${references.map(({ reference }) => reference)}::text[]
    ) AS given("position", "reference")
    WHERE p."studyId" = ${studyId} AND p."position" = given."position"`;
}
