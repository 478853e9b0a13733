import "server-only";
import type { Actor } from "@/lib/auth/session";
import { type Database, db } from "@/lib/db/client";
import { demoContent } from "./demo-content";

/** The newest demo study of this researcher, for "open the demo" instead of a second one. */
export async function findDemoStudy(actor: Actor, tx: Database = db()): Promise<{ studyId: string } | null> {
  const { title, label } = demoContent().study;
  const study = await tx.study.findFirst({
    where: { ownerId: actor.id, title, label },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return study && { studyId: String(study.id) };
}
