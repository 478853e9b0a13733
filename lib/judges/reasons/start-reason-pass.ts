import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { hiddenNames } from "./hidden-names";
import { listReasons } from "./list-reasons";
import { systemNamer } from "./names-a-system";
import type { StartReasonPassInput } from "./schema";

/** Draws reasons of one version and opens a pass over them. Reasons that name a system are not drawn; how many were met is kept. */
export async function startReasonPass(
  actor: Actor,
  input: StartReasonPassInput,
): Promise<{ passId: bigint; reasons: number }> {
  const { id: studyId } = await requireStudyEditor(actor, input.studyId);
  return transaction(
    async (tx) => {
      const judgeVersionId = BigInt(input.judgeVersionId);
      const version = await tx.judgeVersion.findFirst({ where: { id: judgeVersionId, judge: { studyId } } });
      if (!version) throw notFound("judge");
      const { drawn, leftOut } = await draw(tx, studyId, judgeVersionId, input);
      if (drawn.length === 0)
        throw new AppError(
          "conflict",
          "There is no reason to review yet: reviews need verdicts of this version that say why, on comparisons that annotators have voted on.",
        );
      const { perReason, seed, group } = input;
      const pass = await tx.reasonPass.create({
        data: { studyId, judgeVersionId, perReason, seed, group, leftOut, createdById: actor.id },
      });
      await tx.drawnReason.createMany({
        data: drawn.map((verdictId, place) => ({ passId: pass.id, verdictId, place })),
      });
      await recordEvent(tx, {
        actorId: actor.id,
        studyId,
        action: "reasons.opened",
        subject: String(pass.id),
        detail: { judgeVersionId: input.judgeVersionId, reasons: drawn.length, perReason, leftOut },
      });
      return { passId: pass.id, reasons: drawn.length };
    },
    { timeoutMs: 120_000 },
  );
}

async function draw(tx: Transaction, studyId: bigint, judgeVersionId: bigint, input: StartReasonPassInput) {
  const { state } = await tx.study.findUniqueOrThrow({ where: { id: studyId }, select: { state: true } });
  const closed = state === "closed" || state === "revealed";
  const namesASystem = systemNamer(await hiddenNames(tx, studyId, judgeVersionId));
  const { seed, size, group = null } = input;
  for (let limit = 2 * size + 50; ; limit *= 2) {
    const listed = await listReasons(tx, { studyId, judgeVersionId, seed, group, closed }, limit);
    const drawn: bigint[] = [];
    let leftOut = 0;
    for (const { id, reason } of listed) {
      if (drawn.length === size) break;
      if (namesASystem(reason)) leftOut++;
      else drawn.push(id);
    }
    if (drawn.length === size || listed.length < limit) return { drawn, leftOut };
  }
}
