import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { renderedText } from "./rendered-text";
import {
  type PromptPage,
  type PromptView,
  type ResponseOrigin,
  ResponseSettings,
  type ResponsesFilter,
} from "./schema";
import { listRevisions } from "./text-queries";

export const PAGE = 50;

/** A page of the study's prompts, by their first words. */
export async function listPrompts({ id: studyId }: StudyAccess, filter: ResponsesFilter): Promise<PromptPage> {
  const where = {
    studyId,
    ...(filter.text === ""
      ? {}
      : { turns: { some: { text: { contains: filter.text, mode: "insensitive" as const } } } }),
  };
  const [total, prompts] = await patiently(() =>
    Promise.all([
      db().prompt.count({ where }),
      db().prompt.findMany({
        where,
        orderBy: { position: "asc" },
        skip: (filter.page - 1) * PAGE,
        take: PAGE,
        include: {
          turns: { where: { role: "user" }, orderBy: { ordinal: "asc" }, take: 1 },
          _count: { select: { responses: true, turns: true } },
        },
      }),
    ]),
  );
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    prompts: prompts.map(({ position, turns, sampled, _count }) => ({
      number: position + 1,
      text: (turns[0]?.text ?? "").slice(0, 200),
      moreTurns: Math.max(0, _count.turns - 1 - (turns[0]?.ordinal ?? 0)),
      sampled,
      responses: _count.responses,
    })),
  };
}

/** One prompt by its number in the study, with every system's response as annotators see it and as it came. */
export async function findPrompt({ id: studyId }: StudyAccess, number: number): Promise<PromptView | null> {
  const prompt = await patiently(() =>
    db().prompt.findUnique({
      where: { studyId_position: { studyId, position: number - 1 } },
      include: {
        turns: { orderBy: { ordinal: "asc" } },
        tags: { orderBy: [{ key: "asc" }, { value: "asc" }] },
        responses: { include: { system: true }, orderBy: [{ turn: "asc" }, { systemId: "asc" }] },
      },
    }),
  );
  if (!prompt) return null;
  const { sourceId, sampled, reference, tags } = prompt;
  const revisions = await listRevisions(prompt.responses.map(({ id }) => id));
  return {
    number,
    sourceId,
    sampled,
    reference,
    tags: tags.map(({ key, value }) => ({ key, value })),
    turns: await Promise.all(prompt.turns.map(async ({ role, text }) => ({ role, text: await renderedText(text) }))),
    responses: await Promise.all(
      prompt.responses.map(async ({ id, system, turn, text, shownText, settings, ...reply }) => {
        const raw = await renderedText(text);
        return {
          id: String(id),
          system: system.name,
          method: system.method,
          turn,
          raw,
          shown: shownText === null ? raw : await renderedText(shownText),
          changed: shownText !== null,
          revisions: revisions.get(String(id)) ?? [],
          origin: originOf(settings, reply),
        };
      }),
    ),
  };
}

type Reply = { finishReason: string | null; outputTokens: number | null; latencyMs: number | null };

function originOf(settings: unknown, { finishReason, outputTokens, latencyMs }: Reply): ResponseOrigin | null {
  const known = ResponseSettings.safeParse(settings).data;
  return known ? { ...known, finishReason, tokens: outputTokens, latencyMs } : null;
}
