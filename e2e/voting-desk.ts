import type { Page } from "@playwright/test";
import type { StudyOptions } from "@/prisma/factories";
import { shown, start, untilNext } from "./annotate";
import type { Data } from "./data";
import { expect, type Session } from "./fixtures";

/** An annotator at their desk, past the guidelines; and what the database says of their votes. */
export async function votingDesk(
  page: Page,
  data: Data,
  signIn: (session: Session) => Promise<unknown>,
  options: StudyOptions = {},
) {
  const study = await data.anOpenStudy({ prompts: 8, votes: 1, rationale: "off", ...options });
  const annotator = await data.anAnnotator(study);
  await signIn(await data.aSession(annotator));
  const path = `/annotate/${study.publicId}`;
  await page.goto(path);
  // Only when the server knows that the guidelines were read does another tab go past them.
  await Promise.all([page.waitForResponse("**/guidelines"), start(page)]);
  await page.locator("#content").focus();
  const of = { studyId: String(study.id) };

  /** The outcomes that count, each comparison's once: in the votes, in their history, in the slots and in the annotator's own count. */
  async function outcomes(): Promise<string[]> {
    const votes = await data.rows("Vote", { ...of, state: "active" });
    expect(new Set(votes.map(({ comparisonId }) => comparisonId)).size).toBe(votes.length);
    expect(votes.filter(({ surplus }) => surplus)).toEqual([]);
    const cast = await data.rows("VoteRevision", { ...of, kind: "cast" });
    const all = await data.rows("Vote", of);
    expect(cast.map(({ voteId }) => voteId).sort()).toEqual(all.map(({ id }) => id).sort());
    const [participant] = await data.rows("Participant", { id: String(annotator.participantId) });
    expect(participant?.voted).toBe(votes.length);
    expect(await data.rows("Slot", { ...of, state: "filled" })).toHaveLength(votes.length);
    return votes.map(({ outcome }) => String(outcome)).sort();
  }
  return { study, annotator, path, outcomes };
}

/** Presses a key that votes, and waits for the next pair. */
export async function vote(page: Page, key: string): Promise<void> {
  const pair = await shown(page);
  await page.keyboard.press(key);
  await untilNext(page, pair);
}

export const waiting = (page: Page, count: number) =>
  expect(page.getByText(`${count} waiting`).filter({ visible: true })).toBeVisible();

/** Tells the page that there is a connection again, as the browser does. */
export const reconnect = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")));
