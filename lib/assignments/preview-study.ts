import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import type { StudyAccess } from "@/lib/auth/access";
import { type Conversation, conversationOf, type Part } from "@/lib/comparisons/conversation";
import { pairsOf, samplePrompts } from "@/lib/comparisons/pairing";
import { renderedAlike } from "@/lib/comparisons/rendered-alike";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { renderedText } from "@/lib/responses/rendered-text";
import type { RichText } from "@/lib/responses/rich-text";
import { listAskedAspects } from "@/lib/studies/asked-prompts";
import { Pairing, ProtocolSettings } from "@/lib/studies/schema";
import { blindStudy } from "./blind-study";
import type { BlindComparison, BlindStudy } from "./schema";

export type StudyPreview = { study: BlindStudy; pairs: BlindComparison[] };

const most = 5;

/** What an annotator would see of the study as it stands: its texts and its first pairs, blind as theirs. Reads only. */
export async function previewStudy({ id }: StudyAccess, locale: string): Promise<StudyPreview> {
  const named = { key: true, name: true };
  const study = await patiently(() =>
    db().study.findUniqueOrThrow({
      where: { id },
      include: {
        protocols: { orderBy: { version: "desc" }, take: 1 },
        aspects: { orderBy: { position: "asc" }, select: { ...named, question: true } },
        rationaleCodes: { where: { offered: true }, orderBy: { position: "asc" }, select: named },
        systems: { select: { id: true } },
        prompts: { orderBy: { position: "asc" }, select: { id: true, identityHash: true } },
      },
    }),
  );
  const [protocol] = study.protocols;
  if (!protocol) throw new Error("a study without a protocol");
  const pairing = pairsOf(
    study.systems.map((system) => system.id),
    Pairing.parse(protocol.pairing),
  );
  const drawn = samplePrompts(study.prompts, protocol.sampleSize, protocol.seed).map((prompt) => prompt.id);
  const settings = ProtocolSettings.parse(protocol.settings);
  const pairs: BlindComparison[] = [];
  // Prompts that a pair of systems did not both answer are passed over, but not without end.
  for (const [at, promptId] of drawn.slice(0, most * 4).entries()) {
    if (pairs.length === most || pairing.length === 0) break;
    const conversation = await conversationAt(promptId, pairing[at % pairing.length]!, settings);
    if (!conversation) continue;
    pairs.push(
      await blindly(conversation, { position: pairs.length + 1, aspects: await listAskedAspects({ id }, promptId) }),
    );
  }
  return { study: await blindStudy(study, protocol, locale), pairs };
}

/** A prompt with both systems' answers in reading order; null where they have no turn in common. */
async function conversationAt(
  promptId: bigint,
  [a, b]: [bigint, bigint],
  { judgedTurn, showReference }: ProtocolSettings,
): Promise<Conversation<string> | null> {
  const prompt = await patiently(() =>
    db().prompt.findUniqueOrThrow({
      where: { id: promptId },
      include: { turns: true, responses: { where: { systemId: { in: [a, b] } } } },
    }),
  );
  const parts: Part<string>[] = [
    ...prompt.turns.map(({ role, ordinal, text }) => ({ part: role, place: ordinal, text })),
    ...prompt.responses.map(({ systemId, turn, text, shownText }) => ({
      part: systemId === a ? ("a" as const) : ("b" as const),
      place: turn,
      text: shownText ?? text,
    })),
    ...(showReference && prompt.reference ? [{ part: "reference" as const, place: 0, text: prompt.reference }] : []),
  ];
  const turnsOf = (system: bigint) =>
    prompt.responses.filter(({ systemId }) => systemId === system).map(({ turn }) => turn);
  const common = turnsOf(a).filter((turn) => turnsOf(b).includes(turn));
  const last = judgedTurn === "whole" || common.length < 2 ? null : Math.max(...common);
  return conversationOf(parts, last);
}

async function blindly(
  conversation: Conversation<string>,
  { position, aspects }: Pick<BlindComparison, "position" | "aspects">,
): Promise<BlindComparison> {
  const rendered = (texts: string[]): Promise<RichText[]> => Promise.all(texts.map(renderedText));
  const { prompt, reference, followUps, judged } = conversation;
  const { a, b } = renderedAlike({ a: await rendered(conversation.a), b: await rendered(conversation.b) });
  const [left, right] = randomInt(2) === 1 ? [b, a] : [a, b];
  return {
    assignmentId: randomUUID(),
    position,
    prompt: await Promise.all(prompt.map(async ({ role, text }) => ({ role, text: await renderedText(text) }))),
    reference: reference === null ? null : await renderedText(reference),
    followUps: await rendered(followUps),
    judged,
    left,
    right,
    aspects,
  };
}
