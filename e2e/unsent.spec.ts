import type { BrowserContext, Page } from "@playwright/test";
import { allSaved, shown, start, untilNext } from "./annotate";
import type { Data } from "./data";
import { expect, type Session, test } from "./fixtures";

const prompts = 6;
const deeds = (kind: string) => `**/api/v1/assignments/*/${kind}`;

async function desk(page: Page, data: Data, signIn: (session: Session) => Promise<void>) {
  const study = await data.anOpenStudy({ prompts, votes: 1, rationale: "off" });
  const annotator = await data.anAnnotator(study);
  await signIn(await data.aSession(annotator));
  const open = (tab: Page) => tab.goto(`/annotate/${study.publicId}`);
  await open(page);
  // Only when the server knows that the guidelines were read does another tab go past them.
  await Promise.all([page.waitForResponse("**/guidelines"), start(page)]);
  await page.locator("#content").focus();
  /** The outcomes that count; that none counts twice is asked each time. */
  const outcomes = async () => {
    const counted = await data.rows("Vote", { studyId: String(study.id), state: "active" });
    expect(new Set(counted.map(({ comparisonId }) => comparisonId)).size).toBe(counted.length);
    expect(counted.filter(({ surplus }) => surplus)).toEqual([]);
    const [participant] = await data.rows("Participant", { id: String(annotator.participantId) });
    expect(participant?.voted).toBe(counted.length);
    const slots = await data.rows("Slot", { studyId: String(study.id), state: "filled" });
    expect(slots).toHaveLength(counted.length);
    return counted.map(({ outcome }) => String(outcome)).sort();
  };
  return { study, open, outcomes };
}

async function vote(page: Page, key: string): Promise<void> {
  const pair = await shown(page);
  await page.keyboard.press(key);
  await untilNext(page, pair);
}

/** Another tab of the same annotator, on the first pair. */
async function anotherTab(context: BrowserContext, open: (tab: Page) => Promise<unknown>): Promise<Page> {
  const tab = await context.newPage();
  await open(tab);
  await expect(tab.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  await tab.locator("#content").focus();
  return tab;
}

/** The server does it, and its answer never arrives; the next one does. */
async function loseOneAnswer(page: Page, kind: string): Promise<() => number> {
  let asked = 0;
  await page.route(deeds(kind), async (route) => {
    if (asked++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  return () => asked;
}

test("an undo and a skip whose acknowledgement was lost are done once", async ({ page, data, signIn, watched }) => {
  watched.expected.push(/Failed to load resource: net::ERR_FAILED/);
  const { study, outcomes } = await desk(page, data, signIn);
  const undos = await loseOneAnswer(page, "undo");
  const skips = await loseOneAnswer(page, "skip");
  const first = await shown(page);
  await vote(page, "ArrowLeft");
  await allSaved(page);
  await page.keyboard.press("z");
  await expect.poll(() => shown(page)).toEqual(first);
  // Not waiting for the undo: what is done next comes after it.
  await vote(page, "t");
  await vote(page, "s");
  await allSaved(page);
  expect([undos(), skips()]).toEqual([2, 2]);
  expect(await outcomes()).toEqual(["tie"]);
  expect(await data.rows("Vote", { studyId: String(study.id), state: "undone" })).toHaveLength(1);
  expect(await data.rows("Assignment", { studyId: String(study.id), state: "skipped" })).toHaveLength(1);
});

test("a vote whose acknowledgement was lost before the tab closed is sent by the next tab, and counts once", async ({
  page,
  context,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/Failed to load resource: net::ERR_FAILED/);
  const { open, outcomes } = await desk(page, data, signIn);
  await page.route(deeds("vote"), async (route) => {
    await route.fetch().catch(() => {});
    await route.abort().catch(() => {});
  });
  const first = await shown(page);
  await vote(page, "t");
  await expect(page.getByText("1 waiting").filter({ visible: true })).toBeVisible();
  await page.close();
  expect(await outcomes()).toEqual(["tie"]);
  const tab = await anotherTab(context, open);
  await allSaved(tab);
  expect(await outcomes()).toEqual(["tie"]);
  expect((await shown(tab)).left).not.toBe(first.left);
  // Nothing is left over to be sent at the next visit.
  expect(await tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsent")))).toEqual([]);
});

test("what one tab could not send another sends, and the first once more: it counts once", async ({
  page,
  context,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/Failed to load resource: net::ERR_FAILED/);
  const { open, outcomes } = await desk(page, data, signIn);
  await page.route(deeds("vote"), (route) => route.abort());
  await vote(page, "t");
  await expect(page.getByText("1 waiting").filter({ visible: true })).toBeVisible();
  const other = await anotherTab(context, open);
  await allSaved(other);
  expect(await outcomes()).toEqual(["tie"]);
  await page.unroute(deeds("vote"));
  await page.getByRole("button", { name: "Try now" }).click();
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie"]);
});

test("two tabs of one annotator vote on every comparison once", async ({ page, context, data, signIn }) => {
  const { study, open, outcomes } = await desk(page, data, signIn);
  const other = await anotherTab(context, open);
  expect(await shown(other)).toEqual(await shown(page));
  const ended = (tab: Page) => tab.getByRole("heading", { name: /^Nothing left/ }).isVisible();
  // Each goes on as if it were alone: the same pairs are voted on in both, at the same time.
  await Promise.all(
    [page, other].map(async (tab) => {
      for (let n = 0; n < 2 * prompts && !(await ended(tab)); n++) await vote(tab, tab === page ? "t" : "ArrowLeft");
      await expect(tab.getByRole("heading", { name: /^Nothing left/ })).toBeVisible();
      await allSaved(tab);
    }),
  );
  expect(await outcomes()).toHaveLength(prompts);
  // Both did vote on the first pair: the later vote is an edit of the earlier one.
  expect(await data.rows("VoteRevision", { studyId: String(study.id), kind: "edit" })).not.toEqual([]);
  expect(await data.rows("Assignment", { studyId: String(study.id), state: "offered" })).toEqual([]);
  for (const tab of [page, other]) {
    await tab.reload();
    await expect(tab.getByText(`Your ${prompts} votes are saved.`)).toBeVisible();
  }
});
