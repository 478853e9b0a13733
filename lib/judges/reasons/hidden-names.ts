import "server-only";
import type { Database } from "@/lib/db/client";
import type { OwnNames } from "@/lib/responses/name-pattern";
import { ownNames } from "@/lib/responses/own-names";

/** Names that no reason shown to annotators may hold: those of the study's systems, its words, and what the judge is and is called. */
export async function hiddenNames(tx: Database, studyId: bigint, judgeVersionId: bigint): Promise<OwnNames> {
  const { names, words } = await ownNames(tx, studyId);
  const { judge, endpoint } = await tx.judgeVersion.findUniqueOrThrow({
    where: { id: judgeVersionId },
    select: { judge: { select: { name: true } }, endpoint: { select: { model: true } } },
  });
  return { names: [...names, judge.name, ...(endpoint ? [endpoint.model] : [])], words };
}
