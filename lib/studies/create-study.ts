import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole, researchers } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { databaseNull, type Transaction } from "@/lib/db/client";
import { protocolRow } from "./protocol-row";
import type { ProtocolInput, StudyTitles, SystemMethod } from "./schema";

export type NewStudy = StudyTitles &
  ProtocolInput & {
    systems: { name: string; method: SystemMethod; generator?: string }[];
    label?: string;
  };

/** A draft with its systems and protocol, in the caller's transaction: what fills it is enqueued with it. */
export async function createStudy(tx: Transaction, actor: Actor, study: NewStudy): Promise<bigint> {
  requireRole(actor, researchers);
  const { title, publicTitle, label } = study;
  const { id } = await tx.study.create({ data: { ownerId: actor.id, title, publicTitle, label } });
  const systems = await tx.system.createManyAndReturn({
    data: study.systems.map(({ name, method, generator }) => ({ studyId: id, name, method, generator })),
    select: { id: true, name: true },
  });
  const { pairing, ...row } = protocolRow(study, new Map(systems.map((system) => [system.name, system.id])));
  await tx.protocolVersion.create({ data: { studyId: id, version: 1, ...row, pairing: pairing ?? databaseNull } });
  await tx.aspect.createMany({
    data: study.aspects.map(({ tagFilter, ...aspect }, position) => ({
      ...{ studyId: id, position, ...aspect },
      tagFilter: tagFilter ?? databaseNull,
    })),
  });
  await tx.rationaleCode.createMany({
    data: study.reasons.map((reason, position) => ({ studyId: id, position, offered: true, ...reason })),
  });
  await recordEvent(tx, { actorId: actor.id, studyId: id, action: "study.created", detail: { title } });
  return id;
}
