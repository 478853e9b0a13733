import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { type JudgeInput, type JudgeKind, JudgeSettings } from "./schema";
import { templateProblems } from "./template";

interface Saved {
  judgeId: bigint;
  versionId: bigint;
  version: number;
}

/** A new judge, or the next version of one: what its earlier versions said stays theirs. Without a change the newest version stands. */
export async function saveJudge(actor: Actor, input: JudgeInput): Promise<Saved> {
  const { id: studyId } = await requireStudyEditor(actor, input.studyId);
  const [problem] = templateProblems(input.template, input.kind);
  if (problem) throw new AppError("invalid", problem, { template: problem });
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${studyId} FOR UPDATE`;
    const endpoint = await tx.endpoint.findFirst({ where: { id: BigInt(input.endpointId), archivedAt: null } });
    if (!endpoint) throw new AppError("invalid", "Choose an endpoint.", { endpointId: "Choose an endpoint." });
    const judge = input.judgeId ? await existing(tx, studyId, input) : await added(tx, studyId, input);
    const latest = await tx.judgeVersion.findFirst({
      where: { judgeId: judge.id },
      orderBy: { version: "desc" },
      include: { promptTemplate: true },
    });
    const sameTemplate = latest?.promptTemplate?.body === input.template;
    if (latest && sameTemplate && latest.endpointId === endpoint.id && isSame(latest.settings, input.settings))
      return { judgeId: judge.id, versionId: latest.id, version: latest.version };
    const version = (latest?.version ?? 0) + 1;
    const promptTemplateId = sameTemplate
      ? latest.promptTemplateId
      : await addTemplate(tx, { studyId, judge, version, body: input.template });
    const saved = await tx.judgeVersion.create({
      data: { judgeId: judge.id, version, endpointId: endpoint.id, promptTemplateId, settings: input.settings },
    });
    const label = version === 1 ? judge.name : `${judge.name}, version ${version}`;
    await tx.rater.create({ data: { studyId, kind: "judge", label, judgeVersionId: saved.id } });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId,
      action: "judge.saved",
      subject: judge.name,
      detail: { version, endpoint: endpoint.name, model: endpoint.model },
    });
    return { judgeId: judge.id, versionId: saved.id, version };
  });
}

type Named = { id: bigint; name: string; kind: JudgeKind };

async function existing(tx: Transaction, studyId: bigint, input: JudgeInput): Promise<Named> {
  const judge = await tx.judge.findFirst({ where: { id: BigInt(input.judgeId ?? 0), studyId } });
  if (!judge) throw notFound("judge");
  if (judge.kind !== input.kind)
    throw new AppError("conflict", "A judge stays pairwise or rubric in all its versions. Add a new judge instead.");
  if (judge.name === input.name) return judge;
  await requireFreeName(tx, studyId, input.name);
  return tx.judge.update({ where: { id: judge.id }, data: { name: input.name } });
}

async function added(tx: Transaction, studyId: bigint, { name, kind }: JudgeInput): Promise<Named> {
  await requireFreeName(tx, studyId, name);
  return tx.judge.create({ data: { studyId, name, kind } });
}

async function requireFreeName(tx: Transaction, studyId: bigint, name: string): Promise<void> {
  const taken = await tx.judge.findFirst({ where: { studyId, name } });
  if (taken) throw new AppError("conflict", "This study has a judge of that name.", { name: "Give it another name." });
}

/** Templates are never changed, and a judge may have been renamed: the version's number is free or the next one is. */
async function addTemplate(
  tx: Transaction,
  { studyId, judge, version, body }: { studyId: bigint; judge: Named; version: number; body: string },
): Promise<bigint> {
  const kind = judge.kind === "pairwise" ? "pairwise_judge" : "rubric_judge";
  const newest = await tx.promptTemplate.findFirst({
    where: { studyId, kind, name: judge.name },
    orderBy: { version: "desc" },
  });
  const next = Math.max(version, (newest?.version ?? 0) + 1);
  return (await tx.promptTemplate.create({ data: { studyId, kind, name: judge.name, version: next, body } })).id;
}

function isSame(stored: unknown, settings: JudgeSettings): boolean {
  const read = JudgeSettings.safeParse(stored);
  return read.success && JSON.stringify(read.data) === JSON.stringify(JudgeSettings.parse(settings));
}
