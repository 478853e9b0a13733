import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { cleanUp } from "./clean-up";
import { leakFinder, strongest } from "./identity-leaks";
import type { OwnNames } from "./name-pattern";
import { ownNames } from "./own-names";
import { type RawResponse, readResponses } from "./read-responses";
import { CleanUpRule, FindingKind } from "./schema";

/** Of one response in which something was found. */
export type Checked = { id: bigint; systemId: bigint; position: number; kinds: FindingKind[]; naming: boolean };

const batch = 500;
const remembered = new LRUCache<string, Promise<Checked[]>>({ max: 20 });

/**
 * Every response of a study in which something is found, raw and as shown. Texts never change and shown ones only with the study's epoch, so what was
 * found is remembered until either, the names or the number of responses changes.
 */
export async function checkTexts(studyId: bigint): Promise<Checked[]> {
  const [own, [state]] = await patiently(() =>
    Promise.all([
      ownNames(db(), studyId),
      db().$queryRaw<{ epoch: number; count: bigint; last: bigint | null }[]>`
        SELECT s."epoch", (SELECT count(*) FROM "Response" r JOIN "System" y ON y."id" = r."systemId" WHERE y."studyId" = s."id") AS count,
          (SELECT max(r."id") FROM "Response" r JOIN "System" y ON y."id" = r."systemId" WHERE y."studyId" = s."id") AS last
        FROM "Study" s WHERE s."id" = ${studyId}`,
    ]),
  );
  const key = JSON.stringify([String(studyId), state?.epoch, String(state?.count), String(state?.last), own]);
  const known = remembered.get(key);
  if (known) return known;
  const fresh = readAll(studyId, own);
  remembered.set(key, fresh);
  fresh.catch(() => remembered.delete(key));
  return fresh;
}

async function readAll(studyId: bigint, own: OwnNames): Promise<Checked[]> {
  const find = leakFinder(own);
  const found: Checked[] = [];
  for (let after = 0n; ; ) {
    const responses = await patiently(() => readResponses(studyId, after, batch));
    found.push(...responses.map((response) => checked(response, find)).filter(({ kinds }) => kinds.length > 0));
    const last = responses.at(-1);
    if (!last || responses.length < batch) return found;
    after = last.id;
    await breathe();
  }
}

function checked(
  { id, systemId, position, text, shownText, prompt }: RawResponse,
  find: ReturnType<typeof leakFinder>,
): Checked {
  const leaks = find(text);
  const shown = strongest(shownText === null ? leaks : find(shownText));
  const rules = cleanUp(text, CleanUpRule.options, prompt).changed;
  const kinds = FindingKind.options.filter(
    (kind) => leaks.some(({ strength }) => strength === kind) || rules.some((rule) => rule === kind),
  );
  return {
    id,
    systemId,
    position,
    kinds,
    naming: shown === "certain" || shown === "likely",
  };
}
