import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { changedParts } from "./changed-parts";
import { leakFinder } from "./identity-leaks";
import { ownNames } from "./own-names";
import {
  CleanUpRule,
  type Finding,
  FindingKind,
  type FindingsFilter,
  type FindingsPage,
  KeptTextRules,
  MaskedStrength,
  type ResponseRevision,
  type SystemCheck,
  type TextCheck,
  TextRules,
} from "./schema";
import { shownText } from "./shown-text";
import { checkTexts } from "./text-check";

const FINDINGS = 10;

/** What in a study's responses could tell a system apart, by system, and what is done about it. */
export async function getTextCheck({ id: studyId }: Pick<StudyAccess, "id">): Promise<TextCheck> {
  const [study, systems, found] = await Promise.all([
    patiently(() => db().study.findUniqueOrThrow({ where: { id: studyId } })),
    patiently(
      () => db().$queryRaw<{ id: string; name: string; responses: number; changed: number }[]>`
        SELECT s."id"::text AS id, s."name", count(r."id")::int AS responses, count(r."shownText")::int AS changed
        FROM "System" s LEFT JOIN "Response" r ON r."systemId" = s."id" WHERE s."studyId" = ${studyId}
        GROUP BY s."id" ORDER BY s."id"`,
    ),
    checkTexts(studyId),
  ]);
  // Every kind is a key.
  const none = () => Object.fromEntries(FindingKind.options.map((kind) => [kind, 0])) as SystemCheck["found"];
  const checks = new Map(systems.map((system) => [system.id, { ...system, found: none(), naming: 0 }]));
  for (const { systemId, kinds, naming } of found) {
    const check = checks.get(String(systemId));
    if (!check) continue;
    for (const kind of kinds) check.found[kind] += 1;
    if (naming) check.naming += 1;
  }
  const { textsDone: done, textsTotal: total } = study;
  return {
    systems: [...checks.values()],
    rules: TextRules.parse(KeptTextRules.parse(study.textRules).wanted),
    applying: done < total ? { done, total } : null,
  };
}

/** Systems whose shown texts still name them or their maker, with how many do. */
export async function listNamingSystems(
  study: Pick<StudyAccess, "id">,
): Promise<{ system: string; responses: number }[]> {
  const { systems } = await getTextCheck(study);
  return systems.filter(({ naming }) => naming > 0).map(({ name, naming }) => ({ system: name, responses: naming }));
}

/** A page of the responses in which something is found, each before and after what a rule would do. */
export async function listFindings({ id: studyId }: StudyAccess, filter: FindingsFilter): Promise<FindingsPage> {
  const all = (await checkTexts(studyId)).filter(
    ({ systemId, kinds }) =>
      (filter.system === undefined || String(systemId) === filter.system) &&
      (filter.kind === undefined
        ? kinds.some((kind) => kind !== "style" && kind !== "white_space")
        : kinds.includes(filter.kind)),
  );
  const here = all.slice((filter.page - 1) * FINDINGS, filter.page * FINDINGS);
  const [study, own, rows] = await patiently(() =>
    Promise.all([
      db().study.findUniqueOrThrow({ where: { id: studyId }, select: { textRules: true } }),
      ownNames(db(), studyId),
      db().response.findMany({
        where: { id: { in: here.map(({ id }) => id) } },
        include: {
          system: true,
          prompt: { include: { turns: { where: { role: "user" }, orderBy: { ordinal: "asc" } } } },
        },
      }),
    ]),
  );
  const { wanted } = KeptTextRules.parse(study.textRules);
  const find = leakFinder(own);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const findings = here.flatMap(({ id, position, kinds }): Finding[] => {
    const row = byId.get(id);
    if (!row) return [];
    const raw = { id: String(id), text: row.text, prompt: row.prompt.turns.map(({ text }) => text).join("\n\n") };
    const rules = filter.kind === undefined ? [...kinds] : [filter.kind];
    const tried: TextRules = {
      cleanUp: CleanUpRule.options.filter((rule) => wanted.cleanUp.includes(rule) || rules.includes(rule)),
      mask: MaskedStrength.options.filter((strength) => wanted.mask.includes(strength) || rules.includes(strength)),
      asWritten: wanted.asWritten,
    };
    const { shown } = shownText(raw, tried, find);
    const change = shown === row.text ? passages(row.text, find(row.text)) : changedParts(row.text, shown);
    return [
      {
        responseId: String(id),
        prompt: position + 1,
        system: row.system.name,
        kinds,
        before: change.filter(({ kind }) => kind !== "new"),
        after: change.filter(({ kind }) => kind !== "gone"),
        applied: (row.shownText ?? row.text) === shown,
        asWritten: wanted.asWritten.includes(String(id)),
      },
    ];
  });
  return { total: all.length, pages: Math.max(1, Math.ceil(all.length / FINDINGS)), findings };
}

/** Where nothing is changed, the passage in question is shown with a little around it. */
function passages(text: string, leaks: { start: number; end: number }[]): Finding["before"] {
  const [first] = leaks;
  if (!first) return [{ kind: "same", text: text.slice(0, 300) }];
  const from = Math.max(0, first.start - 160);
  const pieces: Finding["before"] = [{ kind: "same", text: `${from > 0 ? "…" : ""}${text.slice(from, first.start)}` }];
  pieces.push({ kind: "named", text: text.slice(first.start, first.end) });
  pieces.push({
    kind: "same",
    text: `${text.slice(first.end, first.end + 160)}${text.length > first.end + 160 ? "…" : ""}`,
  });
  return pieces.filter((piece) => piece.text !== "");
}

/** What has been changed of the texts annotators read of one prompt's responses, newest first. */
export async function listRevisions(responseIds: bigint[]): Promise<Map<string, ResponseRevision[]>> {
  const rows = await patiently(() =>
    db().responseRevision.findMany({ where: { responseId: { in: responseIds } }, orderBy: { id: "desc" } }),
  );
  const people = await patiently(() =>
    db().user.findMany({
      where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
      select: { id: true, name: true },
    }),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.reduce((grouped, { id, responseId, kind, rule, createdAt, actorId, before, after }) => {
    const by = actorId === null ? null : (names.get(actorId) ?? null);
    const change = changedParts(before, after);
    const revision = { id: String(id), kind, rule, at: createdAt.toISOString(), by, change };
    return grouped.set(String(responseId), [...(grouped.get(String(responseId)) ?? []), revision]);
  }, new Map<string, ResponseRevision[]>());
}
