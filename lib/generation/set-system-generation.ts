import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { templateOf } from "./prompt-template";
import { requireDraft } from "./require-draft";
import { GenerationSettings, type SystemGenerationInput } from "./schema";

/** How a system answers from now on; without an id, a new system of the draft. Runs keep the settings they began with. */
export async function setSystemGeneration(actor: Actor, input: SystemGenerationInput): Promise<{ systemId: string }> {
  return transaction(async (tx) => {
    const studyId = await requireDraft(tx, actor, input.studyId);
    const endpoint = await tx.endpoint.findUnique({ where: { id: BigInt(input.endpointId) } });
    if (!endpoint || endpoint.archivedAt) throw notFound("endpoint");
    requireFit(input, endpoint);
    const { recipe, systemPrompt, temperature, topP, maxTokens, stop, seed } = input;
    const { repetitionPenalty, frequencyPenalty, presencePenalty } = input;
    const template = recipe === "chat" ? null : await templateOf(tx, studyId, input.promptSet);
    const generation = GenerationSettings.parse({
      recipe,
      promptTemplateId: template === null ? null : String(template),
      systemPrompt: recipe === "chat" ? systemPrompt : "",
      sampling: { temperature, topP, maxTokens, stop, seed, repetitionPenalty, frequencyPenalty, presencePenalty },
    });
    const id = input.systemId === null ? await addSystem(tx, studyId, input) : await ownSystem(tx, studyId, input);
    await tx.system.update({ where: { id }, data: { endpointId: endpoint.id, generation } });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId,
      action: "system.generation_set",
      subject: String(id),
      detail: { endpoint: endpoint.name, model: endpoint.model, recipe },
    });
    return { systemId: String(id) };
  });
}

function requireFit({ recipe, promptSet }: SystemGenerationInput, { name, mode }: { name: string; mode: string }) {
  const needed = recipe === "chat" ? "chat" : "completion";
  if (mode !== needed) {
    const what =
      mode === "chat"
        ? `${name} takes chats. A URIAL prompt, and other texts to go on with, need an endpoint of plain completions.`
        : `${name} goes on with plain texts. A chat needs an endpoint of chats.`;
    throw new AppError("invalid", what, { recipe: "Does not fit the endpoint." });
  }
  if ((recipe === "urial" || recipe === "in_context") && promptSet === "") {
    throw new AppError("invalid", "Choose a prompt set.", { promptSet: "Choose a prompt set." });
  }
}

async function addSystem(tx: Transaction, studyId: bigint, { name, method }: SystemGenerationInput): Promise<bigint> {
  if (name === "") throw new AppError("invalid", "Give the system a name.", { name: "Give the system a name." });
  const taken = await tx.system.findUnique({ where: { studyId_name: { studyId, name } } });
  if (taken) {
    throw new AppError("conflict", `The study has a system “${name}” already.`, { name: "Already in use." });
  }
  const { id } = await tx.system.create({ data: { studyId, name, method } });
  return id;
}

async function ownSystem(tx: Transaction, studyId: bigint, input: SystemGenerationInput): Promise<bigint> {
  const system = await tx.system.findFirst({ where: { id: BigInt(input.systemId ?? 0), studyId } });
  if (!system) throw notFound("system");
  return system.id;
}
