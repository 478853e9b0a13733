import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import type { CallableEndpoint } from "@/lib/llm/callable-endpoint";
import { complete } from "@/lib/llm/complete";
import { ModelFailure } from "@/lib/llm/model-failure";
import { storeAnswer } from "@/lib/responses/store-answer";
import type { Chunk } from "@/lib/runs/schema";
import { workChunk } from "@/lib/runs/work-chunk";
import { answerOf } from "./answer-of";
import { type Asking, buildPrompt } from "./build-prompt";
import { type AskedPrompt, readAskedPrompts } from "./read-asked-prompts";
import { GenerationRunSettings } from "./schema";

/** The job of a chunk of prompts: every turn that has no answer yet, one after the other. It may run twice. */
export async function generateResponses(chunk: Chunk): Promise<void> {
  await workChunk("generation", chunk, async (endpoint) => {
    const run = await readRun(chunk.runId);
    return {
      items: await readAskedPrompts(run, chunk),
      ask: (prompt: AskedPrompt, signal, again) => answerPrompt(endpoint, run, prompt, { signal, again }),
      failed: async ({ id: promptId, turnAsked: turn }: AskedPrompt, { kind, message }, attempts) => {
        const failure = { turn, kind, message, attempts };
        const runId = chunk.runId;
        await db().generationFailure.upsert({
          where: { runId_promptId: { runId, promptId } },
          create: { runId, promptId, ...failure },
          update: failure,
        });
      },
    };
  });
}

async function readRun(id: bigint) {
  const run = await db().generationRun.findUniqueOrThrow({ where: { id }, include: { promptTemplate: true } });
  const { studyId, systemId, promptTemplate } = run;
  const settings = GenerationRunSettings.parse(run.settings);
  const { recipe, systemPrompt } = settings;
  const asking: Asking = { recipe, systemPrompt, body: promptTemplate?.body ?? "" };
  const promptSet = promptTemplate && `${promptTemplate.name}, version ${promptTemplate.version}`;
  return { id, studyId, systemId, settings, asking, promptSet };
}

type Run = Awaited<ReturnType<typeof readRun>>;

async function answerPrompt(
  endpoint: CallableEndpoint,
  { id: generationRunId, studyId, systemId, settings, asking, promptSet }: Run,
  prompt: AskedPrompt,
  { signal, again }: { signal: AbortSignal; again: () => Promise<void> },
): Promise<void> {
  let asked = 0;
  const { sampling, recipe, systemPrompt } = settings;
  for (const turn of prompt.turns) {
    if (turn.answer !== null) continue;
    // Each turn is a request of its own to the endpoint's limits.
    if (asked++ > 0) await again();
    prompt.turnAsked = turn.number;
    const request = { ...buildPrompt(asking, turn.conversation()), sampling };
    const { text, ...reply } = await complete(endpoint, request, signal);
    const answer = answerOf(recipe, text, prompt.asked);
    if (answer.trim() === "") throw new ModelFailure("empty", `${endpoint.name} gave an empty answer.`);
    turn.answer = answer;
    const how = { endpoint: endpoint.name, model: endpoint.model, recipe, promptSet, systemPrompt, sampling };
    const kept = await transaction((tx) =>
      storeAnswer(tx, {
        ...{ studyId, systemId, generationRunId, promptId: prompt.id, turn: turn.number, asked: prompt.asked },
        ...{ text, ...reply, settings: how },
      }),
    );
    if (!kept) throw new AppError("conflict", "The study has been opened: it takes no more responses.");
  }
}
