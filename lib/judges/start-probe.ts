import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockVersion } from "./lock-version";
import { probeRequests } from "./probe-requests";
import { readVersion } from "./read-version";
import type { JudgeVersionRef } from "./schema";

/** Sets the probe of injections going for one version; it needs no comparisons of the study. */
export async function startProbe(actor: Actor, input: JudgeVersionRef): Promise<{ probeId: bigint }> {
  const { id: studyId } = await requireStudyEditor(actor, input.studyId);
  return transaction(async (tx) => {
    await lockVersion(tx, studyId, BigInt(input.judgeVersionId));
    const version = await readVersion(tx, BigInt(input.judgeVersionId));
    if (version.kind !== "pairwise")
      throw new AppError("conflict", "The probe is made of pairs, so it is for pairwise judges.");
    const running = await tx.judgeProbe.findFirst({ where: { judgeVersionId: version.id, state: "running" } });
    if (running) throw new AppError("conflict", "The probe of this version is under way. Wait until it is done.");
    const probe = await tx.judgeProbe.create({
      data: {
        judgeVersionId: version.id,
        state: "running",
        total: probeRequests.length,
        details: { results: [], error: null },
      },
    });
    await enqueue(tx, "probe-judge", { probeId: String(probe.id) }, `probe-judge:${probe.id}`);
    const detail = { requests: probeRequests.length };
    await recordEvent(tx, { actorId: actor.id, studyId, action: "judge.probed", subject: String(version.id), detail });
    return { probeId: probe.id };
  });
}
