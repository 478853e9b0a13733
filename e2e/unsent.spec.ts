import type { BrowserContext, Page } from "@playwright/test";
import type { StudyOptions } from "@/prisma/factories";
import { allSaved, shown } from "./annotate";
import type { Data } from "./data";
import { expect, type Session, test } from "./fixtures";
import { vote, votingDesk, waiting } from "./voting-desk";

const prompts = 6;
const deeds = (kind: string) => `**/api/v1/assignments/*/${kind}`;

async function desk(page: Page, data: Data, signIn: (session: Session) => Promise<void>, options: StudyOptions = {}) {
  const { path, ...made } = await votingDesk(page, data, signIn, { prompts, ...options });
  return { ...made, open: (tab: Page) => tab.goto(path) };
}

/** Another tab of the same annotator, on the first pair. */
async function anotherTab(context: BrowserContext, open: (tab: Page) => Promise<unknown>): Promise<Page> {
  const tab = await context.newPage();
  await open(tab);
  await expect(tab.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  await tab.locator("#content").focus();
  return tab;
}

function leftInDatabase(tab: Page): Promise<number> {
  return tab.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("evenhand");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const asking = database.transaction("deeds").objectStore("deeds").count();
    return new Promise<number>((resolve) => {
      asking.onsuccess = () => resolve(asking.result);
    });
  });
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
  await waiting(page, 1);
  await page.close();
  expect(await outcomes()).toEqual(["tie"]);
  const tab = await anotherTab(context, open);
  await allSaved(tab);
  expect(await outcomes()).toEqual(["tie"]);
  expect((await shown(tab)).left).not.toBe(first.left);
  // Nothing is left over to be sent at the next visit.
  expect(await tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsent")))).toEqual([]);
  expect(await leftInDatabase(tab)).toBe(0);
});

test("what one tab cannot send another sends, and the first one knows", async ({
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
  await waiting(page, 1);
  const other = await anotherTab(context, open);
  await allSaved(other);
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie"]);
  await page.unroute(deeds("vote"));
  await vote(page, "t");
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie", "tie"]);
});

test("a pair settled in one tab leaves the other, which says so and can take it back", async ({
  page,
  context,
  data,
  signIn,
}) => {
  const { study, open, outcomes } = await desk(page, data, signIn);
  const other = await anotherTab(context, open);
  const first = await shown(page);
  expect(await shown(other)).toEqual(first);
  await vote(page, "t");
  await expect(other.getByText("You settled that pair in another tab or on another device.")).toBeVisible();
  expect(await shown(other)).toEqual(await shown(page));
  await allSaved(other);
  await other.keyboard.press("z");
  await expect.poll(() => shown(other)).toEqual(first);
  await vote(other, "ArrowLeft");
  await Promise.all([allSaved(page), allSaved(other)]);
  const [outcome] = await outcomes();
  expect(["a", "b"]).toContain(outcome);
  expect(await data.rows("Vote", { studyId: String(study.id), state: "undone" })).toHaveLength(1);
});

test("an answer begun in one tab stays there when the pair is settled in another, and says that it changes that vote", async ({
  page,
  context,
  data,
  signIn,
}) => {
  const { study, open, outcomes } = await desk(page, data, signIn, { rationale: "optional" });
  const other = await anotherTab(context, open);
  const first = await shown(other);
  await other.getByRole("textbox", { name: /^Why/ }).fill("Half a sentence");
  await vote(page, "t");
  await expect(other.getByText("You voted on this pair elsewhere")).toBeVisible();
  expect(await shown(other)).toEqual(first);
  await allSaved(page);
  await other.locator("#content").focus();
  await vote(other, "ArrowLeft");
  await allSaved(other);
  await expect(other.getByText("You voted on this pair elsewhere")).toBeHidden();
  const [outcome] = await outcomes();
  expect(["a", "b"]).toContain(outcome);
  expect(await data.rows("VoteRevision", { studyId: String(study.id), kind: "edit" })).toHaveLength(1);
});

test("two tabs voting at the same time vote on every comparison once", async ({ page, context, data, signIn }) => {
  const { study, open, outcomes } = await desk(page, data, signIn);
  const other = await anotherTab(context, open);
  const ended = (tab: Page) => tab.getByRole("heading", { name: /^Nothing left/ }).isVisible();
  await Promise.all(
    [page, other].map(async (tab) => {
      const voteOn = async () => {
        await tab.keyboard.press(tab === page ? "t" : "ArrowLeft", { delay: 20 });
        return ended(tab);
      };
      await expect.poll(voteOn, { intervals: [1], timeout: 40_000 }).toBe(true);
      await allSaved(tab);
    }),
  );
  expect(await outcomes()).toHaveLength(prompts);
  expect(await data.rows("Assignment", { studyId: String(study.id), state: "offered" })).toEqual([]);
  for (const tab of [page, other]) {
    await tab.reload();
    await expect(tab.getByText(`Your ${prompts} votes are saved.`)).toBeVisible();
  }
});

test("what an older version left in localStorage is sent, once", async ({ page, data, signIn, watched }) => {
  watched.expected.push(/Failed to load resource: net::ERR_FAILED/);
  const { open, outcomes } = await desk(page, data, signIn);
  await page.route(deeds("vote"), (route) => route.abort());
  await vote(page, "t");
  await waiting(page, 1);
  // As that version kept it: one entry, and no database.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("evenhand");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const store = database.transaction("deeds", "readwrite").objectStore("deeds");
    const all = await new Promise<{ owner: string; id: string; deed: unknown }[]>((resolve) => {
      const asking = store.getAll();
      asking.onsuccess = () => resolve(asking.result);
    });
    for (const { owner, id, deed } of all)
      localStorage.setItem(`evenhand.unsent.${owner}.000001700000000.000000.${id}`, JSON.stringify(deed));
    store.clear();
    database.close();
  });
  await page.unroute(deeds("vote"));
  await page.close();
  const tab = await page.context().newPage();
  await open(tab);
  await allSaved(tab);
  await expect(async () => expect(await outcomes()).toEqual(["tie"])).toPass();
  expect(await tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsent")))).toEqual([]);
});
