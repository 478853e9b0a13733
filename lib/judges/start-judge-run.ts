import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { enqueueDriver } from "@/lib/runs/drive-run";
import { drawThreshold } from "./draw-units";
import { lockVersion } from "./lock-version";
import { countOpenRequests, countRequests } from "./open-requests";
import { shapeOf } from "./read-run";
import { type ReadVersion, readVersion } from "./read-version";
import { JudgeRunSettings, type StartJudgeRunInput } from "./schema";

/** A dry run is about so many comparisons, or prompts for a rubric. */
export const dryRunUnits = 5;

/** Plans a pass of one version over the study's comparisons (pairwise) or responses (rubric) and sets it going. */
export async function startJudgeRun(
  actor: Actor,
  input: StartJudgeRunInput,
): Promise<{ runId: bigint; total: number }> {
  const { id: studyId } = await requireStudyEditor(actor, input.studyId);
  return transaction(
    async (tx) => {
      await lockVersion(tx, studyId, BigInt(input.judgeVersionId));
      const version = await readVersion(tx, BigInt(input.judgeVersionId));
      await requireReady(tx, version, input);
      const settings = await settingsOf(tx, version, input);
      const run = await tx.judgeRun.create({
        data: { judgeVersionId: version.id, state: "running", settings, budget: input.budget, createdById: actor.id },
      });
      const shape = shapeOf(version, run.id, settings);
      const total = await (settings.onlyMissing ? countOpenRequests : countRequests)(tx, shape);
      if (total === 0)
        throw new AppError("conflict", "There is nothing left to ask: every request has a readable answer.");
      await tx.judgeRun.update({ where: { id: run.id }, data: { total } });
      await enqueueDriver(tx, "judge", run.id);
      await recordEvent(tx, {
        actorId: actor.id,
        studyId,
        action: "judge.run_started",
        subject: String(version.id),
        detail: { runId: String(run.id), total, budget: input.budget, dryRun: settings.dryRun },
      });
      return { runId: run.id, total };
    },
    { timeoutMs: 120_000 },
  );
}

async function requireReady(
  tx: Transaction,
  version: ReadVersion,
  { budget, scope }: StartJudgeRunInput,
): Promise<void> {
  const study = await tx.study.findUniqueOrThrow({ where: { id: version.studyId }, select: { state: true } });
  if (study.state === "draft" || study.state === "opening")
    throw new AppError(
      "conflict",
      "Judges judge a study's comparisons, which exist once it is open. Open the study first.",
    );
  const endpoint = await tx.endpoint.findUniqueOrThrow({ where: { id: version.endpointId } });
  if (endpoint.archivedAt !== null)
    throw new AppError("conflict", "This version's endpoint was put away. Make a new version with another endpoint.");
  if (budget !== null && endpoint.inputPrice === null && endpoint.outputPrice === null)
    throw new AppError("invalid", "A budget needs prices. Give the endpoint its prices, or leave the budget out.", {
      budget: "The endpoint has no prices.",
    });
  const busy = await tx.judgeRun.findMany({
    where: { judgeVersionId: version.id, state: { in: ["queued", "running"] } },
    select: { settings: true },
  });
  const isDry = (settings: unknown) =>
    typeof settings === "object" && settings !== null && "dryRun" in settings && settings.dryRun === true;
  if (busy.some(({ settings }) => isDry(settings) === scope.dryRun))
    throw new AppError("conflict", "This version is at work already. Wait for its run, or stop it.");
}

async function settingsOf(
  tx: Transaction,
  version: ReadVersion,
  { scope }: StartJudgeRunInput,
): Promise<JudgeRunSettings> {
  const sample = scope.dryRun ? { size: dryRunUnits, seed: scope.sample?.seed ?? 0 } : scope.sample;
  const threshold = sample && (await drawThreshold(tx, shapeOf(version, 0n, JudgeRunSettings.parse({})), sample));
  // A try that skipped what is answered would say little.
  return {
    ...scope,
    onlyMissing: scope.onlyMissing && !scope.dryRun,
    sample,
    threshold,
    protocolVersionId: String(version.protocolVersionId),
  };
}
