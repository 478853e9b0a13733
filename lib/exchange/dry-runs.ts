import "server-only";
import { db } from "@/lib/db/client";

/** Runs of judges that were only tried out: they are in no figure and no file. */
export async function listDryRuns(studyId: bigint): Promise<bigint[]> {
  const runs = await db().judgeRun.findMany({
    where: { judgeVersion: { judge: { studyId } }, settings: { path: ["dryRun"], equals: true } },
    select: { id: true },
  });
  return runs.map(({ id }) => id);
}
