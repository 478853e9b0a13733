import type { Actor } from "@/lib/auth/session";
import { databasePool } from "@/lib/db/client";
import { driveGeneration } from "@/lib/generation/drive-generation";
import { generateResponses } from "@/lib/generation/generate-responses";
import { SystemGenerationInput } from "@/lib/generation/schema";
import { setSystemGeneration } from "@/lib/generation/set-system-generation";
import { Chunk } from "@/lib/runs/schema";
import { anEndpoint } from "./endpoint-factories";
import type { MadeStudy } from "./factories";

/** An endpoint of this mode on a server of this machine. */
export async function endpointOf(url: string, mode: "chat" | "completion"): Promise<string> {
  const { id } = await anEndpoint(url, { mode, model: "fake", inputPrice: 1, outputPrice: 2 });
  return String(id);
}

/** Adds a system to a draft; asked by URIAL with three examples, unless said otherwise. */
export async function aGeneratingSystem(
  actor: Actor,
  study: { id: bigint },
  fields: { endpointId: string; name: string } & Record<string, unknown>,
): Promise<string> {
  const given = {
    studyId: String(study.id),
    recipe: "urial",
    promptSet: "shipped:urial-k3",
    systemPrompt: "",
    maxTokens: 100,
  };
  const input = SystemGenerationInput.parse({ ...given, ...noPenalties, ...fields });
  return (await setSystemGeneration(actor, input)).systemId;
}

const noPenalties = { repetitionPenalty: "", frequencyPenalty: "", presencePenalty: "", seed: "", stop: "" };

/** Works off a run as the worker does, chunk after chunk, until nothing waits. */
export async function workOff(runId: string): Promise<void> {
  const id = BigInt(runId);
  await driveGeneration(id);
  for (let chunk = await takeChunk(id); chunk; chunk = await takeChunk(id)) await generateResponses(chunk);
  await driveGeneration(id);
}

export async function takeChunk(runId: bigint): Promise<Chunk | null> {
  const { rows } = await databasePool().query<{ payload: unknown }>(
    `DELETE FROM graphile_worker._private_jobs WHERE id = (SELECT id FROM graphile_worker._private_jobs
       WHERE key LIKE $1 ORDER BY run_at, id LIMIT 1) RETURNING payload`,
    [`chunk:generation:${runId}:%`],
  );
  return rows[0] ? Chunk.parse(rows[0].payload) : null;
}

export function start(study: MadeStudy, systemIds: string[], more: object = {}) {
  return { studyId: String(study.id), systemIds, tag: "", limit: null, cleanUp: false, ...more };
}
