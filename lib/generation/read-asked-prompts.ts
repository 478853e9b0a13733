import "server-only";
import { db } from "@/lib/db/client";
import type { Chunk } from "@/lib/runs/schema";
import { answerOf } from "./answer-of";
import type { Conversation } from "./build-prompt";
import { nextPrompts } from "./missing-answers";
import type { GenerationRunSettings } from "./schema";

/** A turn that the system answers. `conversation` is what was said before it, this system's own answers among it. */
interface AskedTurn {
  number: number;
  answer: string | null;
  conversation: () => Conversation;
}

export interface AskedPrompt {
  id: bigint;
  /** All user turns, as clean-up reads a prompt. */
  asked: string;
  turns: AskedTurn[];
  /** The turn at which a failure happened. */
  turnAsked: number;
}

interface Run {
  id: bigint;
  studyId: bigint;
  systemId: bigint;
  settings: GenerationRunSettings;
}

/** The prompts of a chunk with an answer missing, and what was said in them. */
export async function readAskedPrompts(run: Run, { after, to }: Chunk): Promise<AskedPrompt[]> {
  const { studyId, systemId, id: runId, settings } = run;
  const selection = { studyId, tag: settings.tag, limit: settings.limit };
  const open = await nextPrompts(db(), selection, { runId, systemId, after, limit: 1_000 });
  const prompts = await db().prompt.findMany({
    where: { id: { in: open.filter((id) => id <= to) } },
    include: { turns: { orderBy: { ordinal: "asc" } }, responses: { where: { systemId } } },
    orderBy: { id: "asc" },
  });
  return prompts.map(({ id, turns, responses }) => {
    const asked = turns.flatMap(({ role, text }) => (role === "user" ? [text] : [])).join("\n\n");
    const answers = new Map(responses.map(({ turn, text }) => [turn, answerOf(settings.recipe, text, asked)]));
    return { id, asked, turns: askedTurns(turns, answers), turnAsked: 0 };
  });
}

type Turn = { role: "system" | "user" | "assistant"; text: string };

/** Turns whose answer the prompt gives itself are no turns to answer. */
function askedTurns(turns: Turn[], answers: Map<number, string>): AskedTurn[] {
  const said: (Turn | AskedTurn)[] = [];
  const asked: AskedTurn[] = [];
  let number = -1;
  for (const [index, turn] of turns.entries()) {
    said.push(turn);
    if (turn.role !== "user") continue;
    number += 1;
    if (turns[index + 1]?.role === "assistant") continue;
    const before = said.length;
    const own: AskedTurn = {
      number,
      answer: answers.get(number) ?? null,
      conversation: () => said.slice(0, before).flatMap(messageOf),
    };
    said.push(own);
    asked.push(own);
  }
  return asked;
}

function messageOf(said: Turn | AskedTurn): Conversation {
  if ("role" in said) return [{ role: said.role, content: said.text }];
  return said.answer === null ? [] : [{ role: "assistant", content: said.answer }];
}
