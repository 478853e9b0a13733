import { randomBytes, randomUUID } from "node:crypto";
import { encode } from "@auth/core/jwt";
import type { z } from "zod";
import { flagAssignment } from "@/lib/assignments/flag-assignment";
import { nextPairs } from "@/lib/assignments/next-pairs";
import type { FlagInput } from "@/lib/assignments/schema";
import { sessionCookieName, sessionSecret } from "@/lib/auth/config";
import { resumeToken } from "@/lib/auth/resume-token";
import type { Actor } from "@/lib/auth/session";
import { planSlots } from "@/lib/comparisons/plan-slots";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { createDemoStudy } from "@/lib/demo/create-demo-study";
import { inviteToken } from "@/lib/participants/invite-token";
import { renewResumeLink } from "@/lib/participants/show-resume-link";
import { sha256 } from "@/lib/secret";
import { closeStudy } from "@/lib/studies/close-study";
import { ProtocolSettings, type RationalePolicy, type Scale, type TagFilter } from "@/lib/studies/schema";
import { castVote } from "@/lib/votes/cast-vote";
import type { VoteInput } from "@/lib/votes/schema";

const unique = () => randomBytes(6).toString("hex");

export async function aUser(
  role: Actor["role"] = "researcher",
  fields: { email?: string; passwordHash?: string } = {},
): Promise<Actor> {
  const email = role === "annotator" ? null : (fields.email ?? `${unique()}@example.org`);
  return db().user.create({
    data: { name: `User ${unique()}`, role, email, passwordHash: fields.passwordHash },
    select: { id: true, role: true, name: true },
  });
}

export type StudyOptions = {
  owner?: Actor;
  prompts?: number;
  systems?: string[];
  votes?: number;
  aspects?: string[];
  /** By aspect, of those that are for some prompts only; and the tags of the prompts in their order. */
  tagFilters?: Record<string, TagFilter>;
  tags?: { key: string; value: string }[][];
  rationale?: RationalePolicy;
  bothBad?: boolean;
  guidelines?: string;
  title?: string;
  publicTitle?: string;
  /** A word to write wherever annotators must not see it: tags, source ids, references, generators. */
  hidden?: string;
  scale?: Scale;
  reasons?: string[];
  breakAfter?: number;
  /** Beside the columns: confidence, minimum reading time, examples, translations and so on. */
  settings?: z.input<typeof ProtocolSettings>;
  /** Answers a system gives to a prompt; the prompts then have as many user turns. */
  turns?: number;
  /** One prompt each, which holds this and whose every response says it. */
  texts?: string[];
  /** One prompt each, and the responses of the systems to it in their order. */
  answers?: string[][];
  /** Of every prompt; shown where the settings say so. */
  reference?: string;
};

export type MadeStudy = { id: bigint; publicId: string; owner: Actor; systemIds: bigint[] };

/** A draft study whose every system answers every prompt, straight in the database. */
export async function aStudy(options: StudyOptions = {}): Promise<MadeStudy> {
  const owner = options.owner ?? (await aUser());
  const names = options.systems ?? ["first", "second"];
  const turns = Array.from({ length: options.turns ?? 1 }, (_, turn) => turn);
  return transaction(async (tx) => {
    const study = await tx.study.create({
      data: {
        ownerId: owner.id,
        title: options.title ?? `Study ${unique()}`,
        publicTitle: options.publicTitle ?? "Which answer is better?",
        protocols: {
          create: {
            version: 1,
            question: "Which response is better overall?",
            guidelines: options.guidelines ?? "Read both. Then choose.",
            votesPerComparison: options.votes ?? 3,
            seed: "1",
            rationale: options.rationale ?? "optional",
            bothBad: options.bothBad ?? false,
            scale: options.scale ?? "win_tie_lose",
            breakAfter: options.breakAfter,
            settings: ProtocolSettings.parse(options.settings ?? {}),
          },
        },
        rationaleCodes: {
          create: (options.reasons ?? []).map((key, position) => ({ key, name: key, position, offered: true })),
        },
        aspects: {
          create: (options.aspects ?? []).map((key, position) => ({
            key,
            name: key,
            question: `Which has more ${key}?`,
            position,
            tagFilter: options.tagFilters?.[key],
          })),
        },
        systems: { create: names.map((name) => ({ name, method: "other" as const, generator: options.hidden })) },
      },
      include: { systems: { orderBy: { id: "asc" } } },
    });
    for (let n = 0; n < (options.texts?.length ?? options.answers?.length ?? options.prompts ?? 4); n++) {
      const text = [`Prompt ${n} of ${unique()}`, ...(options.texts?.slice(n, n + 1) ?? [])].join("\n\n");
      await tx.prompt.create({
        data: {
          studyId: study.id,
          position: n,
          sourceId: options.hidden && `${options.hidden}-${n}`,
          reference: options.reference ?? options.hidden,
          tags: {
            create: [
              ...(options.hidden ? [{ key: `key ${options.hidden}`, value: options.hidden }] : []),
              ...(options.tags?.[n] ?? []),
            ],
          },
          identityHash: new Uint8Array(sha256(text)),
          turns: {
            create: turns.map((turn) => ({
              ordinal: turn,
              text: turn === 0 ? text : `Question ${turn + 1}, ${unique()}?`,
            })),
          },
          responses: {
            create: study.systems.flatMap((system, nth) =>
              turns.map((turn) => {
                const own = options.texts?.[n] ?? options.answers?.[n]?.[nth];
                const answer = own ?? `Answer ${unique()} to prompt ${n}.`;
                return { systemId: system.id, turn, text: answer, contentHash: new Uint8Array(sha256(answer)) };
              }),
            ),
          },
        },
      });
    }
    return { id: study.id, publicId: study.publicId, owner, systemIds: study.systems.map((system) => system.id) };
  });
}

/** Opened as the job does it, at once. */
export async function anOpenStudy(options: StudyOptions = {}): Promise<MadeStudy> {
  const study = await aStudy(options);
  await db().study.update({ where: { id: study.id }, data: { state: "opening" } });
  await planSlots(study.id);
  return study;
}

export async function aClosedStudy(options: StudyOptions = {}): Promise<MadeStudy> {
  const study = await anOpenStudy(options);
  await closeStudy(study.owner, { studyId: String(study.id) });
  return study;
}

export type MadeAnnotator = Actor & { participantId: bigint; participantPublicId: string };

export async function anAnnotator(
  study: { id: bigint },
  name = `Annotator ${unique()}`,
  group?: string,
): Promise<MadeAnnotator> {
  const user = await aUser("annotator");
  const participant = await db().participant.create({ data: { studyId: study.id, userId: user.id, name, group } });
  await db().rater.create({
    data: { studyId: study.id, kind: "participant", label: name, participantId: participant.id },
  });
  return { ...user, participantId: participant.id, participantPublicId: participant.publicId };
}

export function aVote(choice: VoteInput["choice"] = "left", extra: Partial<VoteInput> = {}): VoteInput {
  const empty = { aspects: {}, aspectStrengths: {}, reasons: [], highlights: [], holding: [] };
  return { idempotencyKey: randomUUID(), choice, ...empty, activeMs: 1500, ...extra };
}

/** Casts `count` votes through the verbs and gives back the pair in hand; returns the assignments voted on. */
export async function castVotes(
  annotator: Actor,
  study: MadeStudy,
  count: number,
  extra: Partial<VoteInput> = {},
): Promise<string[]> {
  const cast: string[] = [];
  while (cast.length < count) {
    const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
    if (!pairs[0]) throw new Error(`only ${cast.length} of ${count} pairs came`);
    await castVote(annotator, pairs[0].assignmentId, aVote("left", extra));
    cast.push(pairs[0].assignmentId);
  }
  await db().$executeRaw`
    WITH given AS (UPDATE "Assignment" SET "state" = 'lapsed' WHERE "participantId" IN (SELECT "id" FROM "Participant" WHERE "userId" = ${annotator.id})
      AND "state" = 'offered' RETURNING "slotId")
    UPDATE "Slot" SET "state" = 'open' FROM given WHERE "Slot"."id" = given."slotId"`;
  return cast;
}

/** The cookie of somebody who has just signed in. */
export async function aSession(user: Actor): Promise<{ name: string; value: string }> {
  const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: user.id } });
  const name = sessionCookieName();
  const token = { sub: String(user.id), sessionVersion };
  return { name, value: await encode({ token, secret: sessionSecret(), salt: name }) };
}

export async function aMember(study: { id: bigint }, role: "editor" | "viewer", member?: Actor): Promise<Actor> {
  const user = member ?? (await aUser("researcher"));
  await db().studyMember.create({ data: { studyId: study.id, userId: user.id, role } });
  return user;
}

/** The link that the researcher gives instead of a lost one; the old one is useless then. */
export async function aNewResumeLink(study: MadeStudy, annotator: MadeAnnotator): Promise<string> {
  const ref = { studyId: String(study.id), participantId: String(annotator.participantId) };
  return (await renewResumeLink(study.owner, ref)).link;
}

export type MadeInvite = { id: bigint; token: string };

export async function anInvite(
  study: { id: bigint },
  fields: { kind?: "many" | "single"; label?: string; group?: string } = {},
): Promise<MadeInvite> {
  const invite = await db().invite.create({ data: { studyId: study.id, kind: "many", ...fields } });
  return { id: invite.id, token: inviteToken(invite) };
}

/** What a personal link ends with. */
export async function aResumeToken(annotator: MadeAnnotator): Promise<string> {
  const { resumeVersion } = await db().participant.findUniqueOrThrow({ where: { id: annotator.participantId } });
  return resumeToken({ publicId: annotator.participantPublicId, resumeVersion });
}

/** A judge whose every word says `word`, with a verdict on every comparison of the study. */
export async function aJudgeRun(study: { id: bigint }, word: string): Promise<void> {
  await db().judge.create({
    data: {
      studyId: study.id,
      name: `Judge ${word}`,
      kind: "pairwise",
      versions: { create: { version: 1, settings: { model: word }, runs: { create: { state: "finished" } } } },
    },
  });
  const run = await db().judgeRun.findFirstOrThrow({ where: { judgeVersion: { judge: { studyId: study.id } } } });
  const comparisons = await db().comparison.findMany({ where: { studyId: study.id }, select: { id: true } });
  await db().verdict.createMany({
    data: comparisons.map(({ id }) => ({
      runId: run.id,
      comparisonId: id,
      order: "ab" as const,
      outcome: "a" as const,
      reason: `Because ${word}.`,
      raw: `{"winner": "${word}"}`,
    })),
  });
}

/** From now on every response says `word` as it came, and what annotators read leaves it out. */
export async function maskResponses(study: { id: bigint }, word: string): Promise<void> {
  await db().$executeRaw`
    WITH masked AS (
      UPDATE "Response" r SET "shownText" = r."text", "text" = r."text" || ${` I am ${word}.`} FROM "Prompt" p
      WHERE p."id" = r."promptId" AND p."studyId" = ${study.id} RETURNING r."id", r."text", r."shownText"
    )
    INSERT INTO "ResponseRevision" ("responseId", "kind", "before", "after", "rule")
    SELECT "id", 'mask', "text", "shownText", ${word} FROM masked`;
}

/** What an annotator says about a pair beside the vote. */
export async function flag(annotator: Actor, assignmentId: string, input: FlagInput): Promise<void> {
  await flagAssignment(annotator, assignmentId, input);
}

export async function close(study: MadeStudy): Promise<void> {
  await closeStudy(study.owner, { studyId: String(study.id) });
}

export async function aDemoStudy(owner: Actor): Promise<{ id: bigint }> {
  return { id: BigInt((await createDemoStudy(owner, { another: true })).studyId) };
}
