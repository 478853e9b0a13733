import "server-only";
import type { Transaction } from "@/lib/db/client";
import { promptIdentity } from "./prompt-identity";

type Turn = { role: "system" | "user" | "assistant"; text: string };

export interface NewPrompt {
  position: number;
  sourceId: string | null;
  /** A list where it is more than one user turn. */
  text: string | Turn[];
  occurrence: number;
  reference: string | null;
  tags: { key: string; value: string }[];
}

/** Writes prompts into a draft; what is there already stays, so that it may run twice. */
export async function addPrompts(tx: Transaction, studyId: bigint, prompts: NewPrompt[]): Promise<void> {
  if (prompts.length === 0) return;
  const identities = prompts.map(({ sourceId, text, occurrence }) =>
    Buffer.from(promptIdentity(sourceId, text, occurrence)).toString("hex"),
  );
  const positions = prompts.map(({ position }) => position);
  await tx.$executeRaw`
    INSERT INTO "Prompt" ("studyId", "position", "sourceId", "identityHash", "reference")
    SELECT ${studyId}, given."position", given."sourceId", decode(given."identity", 'hex'), given."reference"
    FROM unnest(
      ${positions}::int[], ${prompts.map(({ sourceId }) => sourceId)}::text[], ${identities}::text[],
      ${prompts.map(({ reference }) => reference)}::text[]
    ) AS given("position", "sourceId", "identity", "reference")
    ON CONFLICT DO NOTHING`;
  const stored = await tx.$queryRaw<{ id: bigint; place: number }[]>`
    SELECT p."id", given."place"::int AS "place"
    FROM unnest(${positions}::int[], ${identities}::text[]) WITH ORDINALITY AS given("position", "identity", "place")
    JOIN "Prompt" p ON p."studyId" = ${studyId} AND p."position" = given."position"
      AND p."identityHash" = decode(given."identity", 'hex')`;
  if (stored.length < prompts.length) throw new Error("a prompt's position is taken by another prompt");
  const found = stored.flatMap(({ id, place }) => {
    const prompt = prompts[place - 1];
    return prompt ? [{ id, prompt }] : [];
  });
  const turns = found.flatMap(({ id, prompt }) => turnsOf(prompt).map((turn, ordinal) => ({ id, ordinal, ...turn })));
  await tx.$executeRaw`
    INSERT INTO "Turn" ("promptId", "ordinal", "role", "text")
    SELECT given."promptId", given."ordinal", given."role"::"TurnRole", given."text"
    FROM unnest(
      ${turns.map(({ id }) => id)}::bigint[], ${turns.map(({ ordinal }) => ordinal)}::int[],
      ${turns.map(({ role }) => role)}::text[], ${turns.map(({ text }) => text)}::text[]
    ) AS given("promptId", "ordinal", "role", "text")
    ON CONFLICT DO NOTHING`;
  const tags = found.flatMap(({ id, prompt }) => prompt.tags.map((tag) => ({ id, ...tag })));
  await tx.$executeRaw`
    INSERT INTO "Tag" ("promptId", "key", "value")
    SELECT * FROM unnest(
      ${tags.map(({ id }) => id)}::bigint[], ${tags.map(({ key }) => key)}::text[], ${tags.map(({ value }) => value)}::text[]
    )
    ON CONFLICT DO NOTHING`;
}

function turnsOf({ text }: NewPrompt): Turn[] {
  return typeof text === "string" ? [{ role: "user", text }] : text;
}
