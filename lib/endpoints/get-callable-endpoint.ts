import "server-only";
import { db } from "@/lib/db/client";
import { AppError, notFound } from "@/lib/errors";
import type { CallableEndpoint } from "@/lib/llm/callable-endpoint";
import { openDoor } from "./open-door";
import { sealedFor, unseal } from "./seal";

/** An endpoint ready to be called, its key opened. */
export async function getCallableEndpoint(id: bigint): Promise<CallableEndpoint> {
  const row = await db().endpoint.findUnique({ where: { id } });
  if (!row || row.archivedAt) throw notFound("endpoint");
  const { encryptedKey, ...endpoint } = row;
  const opened = encryptedKey ? unseal(encryptedKey, sealedFor(id)) : null;
  if (encryptedKey && !opened) {
    throw new AppError(
      "conflict",
      `The key of ${row.name} cannot be opened: the server's secret has changed. Enter the key again on the page Endpoints, or give the earlier secret as APP_SECRETS_BEFORE.`,
    );
  }
  return {
    id,
    name: endpoint.name,
    baseUrl: endpoint.baseUrl,
    model: endpoint.model,
    mode: endpoint.mode,
    concurrency: endpoint.concurrency,
    requestsPerMinute: endpoint.requestsPerMinute,
    timeoutSeconds: endpoint.timeoutSeconds,
    inputPrice: endpoint.inputPrice,
    outputPrice: endpoint.outputPrice,
    structuredOutput: endpoint.structuredOutput,
    connect: openDoor,
    key: () => opened?.secret ?? null,
  };
}
