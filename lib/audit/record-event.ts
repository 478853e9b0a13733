import "server-only";
import type { Database } from "@/lib/db/client";
import type { JsonObject } from "@/lib/json";
import { currentRequestId } from "@/lib/request-id";

export type AuditInput = {
  actorId: bigint | null;
  action: string;
  studyId?: bigint;
  subject?: string;
  detail?: JsonObject;
};

/** Written in the transaction of what it tells: neither exists without the other. Never a secret or a response's text. */
export async function recordEvent(tx: Database, event: AuditInput): Promise<void> {
  await tx.auditEvent.create({ data: { ...event, detail: event.detail ?? {}, requestId: await currentRequestId() } });
}
