import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole, researchers } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { addDemoContent } from "./add-demo-content";
import { addDemoJudge } from "./add-demo-judge";
import { addDemoVotes } from "./add-demo-votes";
import { demoContent } from "./demo-content";
import { findDemoStudy } from "./queries";

/** An open study with simulated votes and verdicts, one vote a comparison still wanted. The same again only if asked for `another`. */
export async function createDemoStudy(actor: Actor, { another = false } = {}): Promise<{ studyId: string }> {
  requireRole(actor, researchers);
  const content = demoContent();
  return transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('evenhand:demo', ${actor.id}))`;
      const existing = another ? null : await findDemoStudy(actor, tx);
      if (existing) return existing;
      const keys = await addDemoContent(tx, actor.id, content);
      await addDemoVotes(tx, { keys, content });
      await addDemoJudge(tx, { keys, content });
      await tx.invite.create({
        data: { studyId: keys.studyId, kind: "many", label: "To try voting: open it in a private window" },
      });
      await recordEvent(tx, { actorId: actor.id, studyId: keys.studyId, action: "study.demo_created" });
      return { studyId: String(keys.studyId) };
    },
    { timeoutMs: 60_000 },
  );
}
