import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { RowId } from "@/lib/studies/schema";
import type { Role } from "./schema";
import { type Actor, findActor } from "./session";

export const researchers: Role[] = ["administrator", "researcher"];

export async function requireActor(roles?: Role[]): Promise<Actor> {
  const actor = await findActor();
  if (!actor) throw new AppError("unauthenticated", "Sign in to go on.");
  if (roles) requireRole(actor, roles);
  return actor;
}

export function requireRole(actor: Actor, roles: Role[]): void {
  if (!roles.includes(actor.role)) throw new AppError("forbidden", "Your account may not do this.");
}

export type StudyAccess = { id: bigint; actor: Actor; canEdit: boolean };

/** May this actor see the study? Someone else's study looks the same as one that does not exist. */
export async function studyAccess(actor: Actor, studyId: string | bigint): Promise<StudyAccess> {
  requireRole(actor, researchers);
  const parsed = RowId.safeParse(String(studyId));
  if (!parsed.success) throw notFound("study");
  const id = BigInt(parsed.data);
  const study = await patiently(() =>
    db().study.findUnique({ where: { id }, select: { ownerId: true, members: { where: { userId: actor.id } } } }),
  );
  if (!study) throw notFound("study");
  const member = study.members[0];
  const owns = study.ownerId === actor.id || actor.role === "administrator";
  if (!owns && !member) throw notFound("study");
  return { id, actor, canEdit: owns || member?.role === "editor" };
}

export async function requireStudyAccess(studyId: string): Promise<StudyAccess> {
  return studyAccess(await requireActor(researchers), studyId);
}

/** For verbs: may this actor change the study? */
export async function requireStudyEditor(actor: Actor, studyId: string | bigint): Promise<StudyAccess> {
  const access = await studyAccess(actor, studyId);
  if (!access.canEdit)
    throw new AppError(
      "forbidden",
      "This study is shared with you for reading only. Ask its owner to let you edit it.",
    );
  return access;
}
