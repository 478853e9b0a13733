import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { findRevealingNames } from "./find-revealing-names";
import {
  type ListedStudy,
  Pairing,
  ProtocolSettings,
  type StudyHeading,
  type StudyProtocol,
  type StudySharing,
  TagFilter,
} from "./schema";
import { shownTexts } from "./shown-texts";

/** Those this actor may see, newest first. */
export async function listStudies(actor: Actor): Promise<ListedStudy[]> {
  const everything = actor.role === "administrator";
  return patiently(
    () => db().$queryRaw<ListedStudy[]>`
      SELECT s."id"::text AS id, s."title", s."label", s."state"::text AS state, s."createdAt", u."name" AS owner,
        array(SELECT "name" FROM "System" WHERE "studyId" = s."id" ORDER BY "id") AS systems,
        (SELECT count(*)::int FROM "Prompt" WHERE "studyId" = s."id") AS prompts,
        (SELECT count(*)::int FROM "Slot" WHERE "studyId" = s."id" AND "state" <> 'retired') AS needed,
        (SELECT count(*)::int FROM "Slot" WHERE "studyId" = s."id" AND "state" = 'filled') AS filled
      FROM "Study" s JOIN "User" u ON u."id" = s."ownerId"
      WHERE ${everything} OR s."ownerId" = ${actor.id}
        OR EXISTS (SELECT 1 FROM "StudyMember" m WHERE m."studyId" = s."id" AND m."userId" = ${actor.id})
      ORDER BY s."id" DESC`,
  );
}

export async function getStudyHeading({ id }: StudyAccess): Promise<StudyHeading> {
  const { _count, ...study } = await patiently(() =>
    db().study.findUniqueOrThrow({
      where: { id },
      select: {
        title: true,
        label: true,
        state: true,
        openingDone: true,
        openingTotal: true,
        openingError: true,
        openedAt: true,
        closedAt: true,
        revealedAt: true,
        _count: { select: { prompts: true, systems: true } },
      },
    }),
  );
  return { ...study, prompts: _count.prompts, systems: _count.systems };
}

/** The newest version of the protocol, with pairs by their systems' names. */
export async function getProtocol({ id }: StudyAccess): Promise<StudyProtocol> {
  const study = await patiently(() =>
    db().study.findUniqueOrThrow({
      where: { id },
      include: {
        protocols: { orderBy: { version: "desc" }, take: 1 },
        aspects: { orderBy: { position: "asc" } },
        rationaleCodes: { where: { offered: true }, orderBy: { position: "asc" } },
        systems: { orderBy: { id: "asc" } },
      },
    }),
  );
  const [protocol] = study.protocols;
  if (!protocol) throw new Error("a study without a protocol");
  const names = new Map(study.systems.map((system) => [String(system.id), system.name]));
  const pairs = Pairing.parse(protocol.pairing)?.map(([a, b]): [string, string] => [
    names.get(a) ?? "",
    names.get(b) ?? "",
  ]);
  const { question, guidelines, votesPerComparison, sampleSize, seed, rationale, bothBad, version, frozenAt } =
    protocol;
  const { scale, breakAfter } = protocol;
  return {
    title: study.title,
    publicTitle: study.publicTitle,
    ...{ question, guidelines, votesPerComparison, sampleSize, seed, rationale, bothBad, version, frozenAt },
    ...{ scale, breakAfter, settings: ProtocolSettings.parse(protocol.settings) },
    pairs: pairs ?? null,
    reasons: study.rationaleCodes.map(({ key, name }) => ({ key, name })),
    aspects: study.aspects.map(({ key, name, question, tagFilter }) => ({
      ...{ key, name, question },
      tagFilter: TagFilter.nullable().parse(tagFilter),
    })),
    systems: study.systems.map(({ name, method, generator }) => ({ name, method, generator })),
  };
}

/** System names in what annotators read, for a warning before opening. */
export async function listRevealingNames(study: StudyAccess): Promise<{ system: string; where: string }[]> {
  const protocol = await getProtocol(study);
  return findRevealingNames(
    protocol.systems.map(({ name }) => name),
    shownTexts(protocol),
  );
}

export async function getSharing({ id }: { id: bigint }): Promise<StudySharing> {
  const person = { select: { name: true, email: true } };
  const study = await db().study.findUniqueOrThrow({
    where: { id },
    select: {
      owner: person,
      members: { orderBy: { createdAt: "asc" }, select: { userId: true, role: true, user: person } },
    },
  });
  return {
    owner: study.owner,
    members: study.members.map(({ userId, role, user }) => ({ ...user, userId: String(userId), role })),
  };
}
