import "server-only";
import type { Database } from "@/lib/db/client";
import { AppError, notFound } from "@/lib/errors";
import { ProtocolSettings } from "@/lib/studies/schema";
import type { AskedJudge } from "./build-request";
import { type JudgeQuestion, questionsOf } from "./questions";
import { type JudgeKind, JudgeSettings } from "./schema";

/** A judge's version with what its requests are made of. */
export interface ReadVersion {
  id: bigint;
  studyId: bigint;
  kind: JudgeKind;
  endpointId: bigint;
  asked: AskedJudge;
  questions: JudgeQuestion[];
  judgedTurn: ProtocolSettings["judgedTurn"];
  protocolVersionId: bigint;
}

/** With the protocol a run began with, or the newest. */
export async function readVersion(database: Database, id: bigint, protocolVersionId?: bigint): Promise<ReadVersion> {
  const version = await database.judgeVersion.findUnique({
    where: { id },
    include: {
      promptTemplate: { select: { body: true } },
      judge: {
        include: {
          study: {
            include: {
              aspects: { orderBy: { position: "asc" } },
              protocols: { where: { id: protocolVersionId }, orderBy: { version: "desc" }, take: 1 },
            },
          },
        },
      },
    },
  });
  if (!version) throw notFound("judge");
  const { judge, promptTemplate, endpointId } = version;
  const [protocol] = judge.study.protocols;
  if (!promptTemplate || endpointId === null || !protocol)
    throw new AppError(
      "conflict",
      "This version has no endpoint or no template, so it cannot be asked. Make a new version.",
    );
  const settings = JudgeSettings.parse(version.settings);
  return {
    id,
    studyId: judge.studyId,
    kind: judge.kind,
    endpointId,
    asked: { template: promptTemplate.body, settings, guidelines: protocol.guidelines },
    questions: questionsOf(settings.questions, protocol.question, judge.study.aspects),
    judgedTurn: ProtocolSettings.parse(protocol.settings).judgedTurn,
    protocolVersionId: protocol.id,
  };
}
