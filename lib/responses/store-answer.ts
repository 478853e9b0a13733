import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { JsonObject } from "@/lib/json";
import { sha256 } from "@/lib/secret";
import { leakFinder } from "./identity-leaks";
import { KeptTextRules } from "./schema";
import { shownText } from "./shown-text";
import { textSteps } from "./text-steps";

export interface NewAnswer {
  studyId: bigint;
  promptId: bigint;
  systemId: bigint;
  turn: number;
  text: string;
  /** All user turns of the prompt, as rules read it. */
  asked: string;
  generationRunId: bigint;
  finishReason: string | null;
  promptTokens: number | null;
  outputTokens: number | null;
  latencyMs: number;
  settings: JsonObject;
}

/**
 * Keeps an answer as it came, with what the study's rules make of it for annotators, as every other response. False where the study is no draft
 * any more. An answer that is there already stays.
 */
export async function storeAnswer(tx: Transaction, { studyId, asked, ...answer }: NewAnswer): Promise<boolean> {
  // Shared, so that answers do not wait for one another; whoever changes the rules or opens the study waits for them.
  await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${studyId} FOR SHARE`;
  const study = await tx.study.findUnique({ where: { id: studyId, state: "draft" }, select: { textRules: true } });
  if (!study) return false;
  const { wanted, actorId } = KeptTextRules.parse(study.textRules);
  const data = { ...answer, contentHash: new Uint8Array(sha256(answer.text)) };
  const [made] = await tx.response.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  if (!made || (wanted.cleanUp.length === 0 && wanted.mask.length === 0)) return true;
  const raw = { id: String(made.id), text: answer.text, prompt: asked };
  const next = shownText(raw, wanted, wanted.mask.length === 0 ? () => [] : leakFinder(wanted.own));
  const steps = textSteps(answer.text, { cleaned: answer.text, shown: answer.text }, next, wanted);
  if (steps.length === 0) return true;
  const by = actorId === null ? null : BigInt(actorId);
  await tx.response.update({ where: { id: made.id }, data: { shownText: next.shown } });
  await tx.responseRevision.createMany({
    data: steps.map((step) => ({ responseId: made.id, ...step, actorId: by })),
  });
  return true;
}
