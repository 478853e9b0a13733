import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { leakFinder } from "./identity-leaks";
import { type RawResponse, readResponses } from "./read-responses";
import { KeptTextRules } from "./schema";
import { shownText } from "./shown-text";
import { type TextStep, textSteps } from "./text-steps";

const batch = 400;

type Change = { id: bigint; shown: string | null; steps: TextStep[] };

/** The job that rewrites what annotators read by the study's rules. Run twice it changes nothing twice; newer rules end it. */
export async function applyTextRules(studyId: bigint): Promise<void> {
  let run: number | null = null;
  let done = 0;
  for (let after = 0n; ; ) {
    const last = await transaction(
      async (tx) => {
        const study = await lockDraft(tx, studyId);
        if (!study || study.textsTotal === 0) return null;
        const rules = KeptTextRules.parse(study.textRules);
        run ??= rules.run;
        if (rules.run !== run) return null;
        const responses = await readResponses(studyId, after, batch, tx);
        const changes = changesOf(responses, rules);
        await writeChanges(tx, changes, rules.actorId);
        const end = responses.at(-1)?.id ?? null;
        if (end === null) await finish(tx, studyId, rules);
        else {
          // All of them are done only when the end has been written too.
          const textsDone = Math.min(done + responses.length, study.textsTotal - 1);
          await tx.study.update({ where: { id: studyId }, data: { textsDone } });
        }
        return end === null ? null : { end, count: responses.length };
      },
      { timeoutMs: 60_000 },
    );
    if (last === null) return;
    after = last.end;
    done += last.count;
    await breathe();
  }
}

async function lockDraft(tx: Transaction, id: bigint) {
  await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${id} FOR UPDATE`;
  return tx.study.findUnique({ where: { id, state: "draft" }, select: { textRules: true, textsTotal: true } });
}

function changesOf(responses: RawResponse[], { wanted, previous }: KeptTextRules): Change[] {
  const [find, findBefore] = [leakFinder(wanted.own), leakFinder(previous.own)];
  return responses.flatMap(({ id, text, prompt, shownText: shown }) => {
    const raw = { id: String(id), text, prompt };
    const next = shownText(raw, wanted, find);
    const now = shown ?? text;
    if (next.shown === now) return [];
    const steps = textSteps(now, shownText(raw, previous, findBefore), next, wanted);
    return [{ id, shown: next.shown === text ? null : next.shown, steps }];
  });
}

async function writeChanges(tx: Transaction, changes: Change[], actorId: string | null): Promise<void> {
  if (changes.length === 0) return;
  const steps = changes.flatMap((change) => change.steps.map((step) => ({ responseId: change.id, ...step })));
  const by = actorId === null ? null : BigInt(actorId);
  await tx.responseRevision.createMany({ data: steps.map((step) => ({ ...step, actorId: by })) });
  await tx.$executeRaw`
    UPDATE "Response" SET "shownText" = changed.shown
    FROM unnest(${changes.map(({ id }) => id)}::bigint[], ${changes.map(({ shown }) => shown)}::text[]) AS changed(id, shown)
    WHERE "Response"."id" = changed.id`;
}

/** Whoever remembers texts by the study's epoch reads them anew. */
async function finish(tx: Transaction, studyId: bigint, { wanted, actorId }: KeptTextRules): Promise<void> {
  const changed = await tx.response.count({ where: { prompt: { studyId }, shownText: { not: null } } });
  await tx.$executeRaw`UPDATE "Study" SET "epoch" = "epoch" + 1, "textsDone" = "textsTotal" WHERE "id" = ${studyId}`;
  await recordEvent(tx, {
    actorId: actorId === null ? null : BigInt(actorId),
    studyId,
    action: "texts.rules_applied",
    detail: { cleanUp: wanted.cleanUp, mask: wanted.mask, changed },
  });
}
