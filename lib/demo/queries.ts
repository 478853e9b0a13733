import "server-only";
import type { Actor } from "@/lib/auth/session";
import { type Database, db } from "@/lib/db/client";
import { demoContent } from "./demo-content";
import { recordedContent } from "./recorded/recorded-content";
import { DemoKind } from "./schema";

/** The newest demo study of a kind that this researcher has, for "open the demo" instead of a second one. */
export async function findDemoStudy(
  actor: Actor,
  kind: DemoKind,
  tx: Database = db(),
): Promise<{ studyId: string } | null> {
  const { title, label } = (kind === "written" ? demoContent() : recordedContent()).study;
  const study = await tx.study.findFirst({
    where: { ownerId: actor.id, title, label },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return study && { studyId: String(study.id) };
}

/** The kinds this researcher has no study of. */
export async function missingDemos(actor: Actor): Promise<DemoKind[]> {
  const found = await Promise.all(
    DemoKind.options.map(async (kind) => ({ kind, study: await findDemoStudy(actor, kind) })),
  );
  return found.flatMap(({ kind, study }) => (study ? [] : [kind]));
}
