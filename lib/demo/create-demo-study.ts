import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole, researchers } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { addDemoContent, type DemoKeys } from "./add-demo-content";
import { addDemoJudge } from "./add-demo-judge";
import { addDemoVotes } from "./add-demo-votes";
import { demoContent } from "./demo-content";
import { findDemoStudy } from "./queries";
import { addRecordedJudges } from "./recorded/add-recorded-judges";
import { addRecordedStudy } from "./recorded/add-recorded-study";
import { recordedContent } from "./recorded/recorded-content";
import type { DemoInput } from "./schema";

/** An open demo study of either kind, with votes still wanted. The same again only if asked for `another`. */
export async function createDemoStudy(
  actor: Actor,
  { kind = "written", another = false }: Partial<DemoInput> = {},
): Promise<{ studyId: string }> {
  requireRole(actor, researchers);
  return transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('evenhand:demo', ${actor.id}))`;
      const existing = another ? null : await findDemoStudy(actor, kind, tx);
      if (existing) return existing;
      const { studyId } = await (kind === "written" ? addWritten(tx, actor.id) : addRecorded(tx, actor.id));
      await tx.invite.create({ data: { studyId, kind: "many", label: "To try voting: open it in a private window" } });
      await recordEvent(tx, { actorId: actor.id, studyId, action: "study.demo_created", detail: { kind } });
      return { studyId: String(studyId) };
    },
    { timeoutMs: 60_000 },
  );
}

async function addWritten(tx: Transaction, ownerId: bigint): Promise<DemoKeys> {
  const content = demoContent();
  const keys = await addDemoContent(tx, ownerId, content);
  await addDemoVotes(tx, { keys, content });
  await addDemoJudge(tx, { keys, content });
  return keys;
}

async function addRecorded(tx: Transaction, ownerId: bigint): Promise<DemoKeys> {
  const content = recordedContent();
  const keys = await addRecordedStudy(tx, ownerId, content);
  await addRecordedJudges(tx, keys, content);
  return keys;
}
