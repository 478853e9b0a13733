import type { Page, Request } from "@playwright/test";
import { allSaved, shown } from "./annotate";
import { startCopy } from "./app-copy";
import { expect, test } from "./fixtures";
import { reconnect, vote, votingDesk, waiting } from "./voting-desk";

const deeds = "**/api/v1/assignments/*/*";
const votes = "**/api/v1/assignments/*/vote";
const five = ["tie", "tie", "tie", "tie", "tie"];

async function voteTimes(page: Page, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await vote(page, "t");
}

test("offline and online again: what was done meanwhile is done once", async ({
  page,
  context,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/net::ERR_INTERNET_DISCONNECTED/);
  const { study, outcomes } = await votingDesk(page, data, signIn);
  await voteTimes(page, 2);
  await allSaved(page);
  await context.setOffline(true);
  await vote(page, "t");
  // Back to it and on again, with nobody there to say under which name it came back.
  await page.keyboard.press("z");
  await expect(page.getByText("Your last vote is taken back.").first()).toBeAttached();
  await page.keyboard.press("t");
  await waiting(page, 3);
  await expect(page.getByText("3 things you did are kept in this browser")).toBeVisible();
  await page.keyboard.press("t");
  await waiting(page, 4);
  await context.setOffline(false);
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie", "tie", "tie", "tie"]);
  expect(await data.rows("Vote", { studyId: String(study.id), state: "undone" })).toHaveLength(1);
  await vote(page, "t");
  await allSaved(page);
  expect(await outcomes()).toEqual(five);
});

test("a slow server: nobody waits for it, the sign says what is on its way, and each vote counts once", async ({
  page,
  data,
  signIn,
}) => {
  const { outcomes } = await votingDesk(page, data, signIn);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(deeds, async (route) => {
    await answered;
    await route.continue();
  });
  await vote(page, "t");
  await expect(page.getByText("saving", { exact: true }).filter({ visible: true })).toBeVisible();
  await page.keyboard.press("t");
  await waiting(page, 2);
  // What comes after the pair in hand comes with the answer to the first vote.
  await expect(page.getByText("Fetching the next pair…")).toBeVisible();
  expect(await outcomes()).toEqual([]);
  answer();
  await allSaved(page);
  await voteTimes(page, 3);
  await allSaved(page);
  expect(await outcomes()).toEqual(five);
});

test("a server that fails and one that asks to wait: each vote counts once", async ({
  page,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/status of 50[0-9]/);
  const { outcomes } = await votingDesk(page, data, signIn);
  let asked = 0;
  const answers = [
    { status: 500, json: {} },
    { status: 503, headers: { "retry-after": "1" }, json: {} },
    { status: 502, body: "<html>Bad gateway</html>" },
  ];
  await page.route(deeds, (route) => {
    const answer = answers[asked++ % 4];
    return answer ? route.fulfill(answer) : route.continue();
  });
  await voteTimes(page, 2);
  await expect(page.getByText("saved", { exact: true }).filter({ visible: true })).toBeVisible({ timeout: 30_000 });
  expect(asked).toBe(8);
  expect(await outcomes()).toEqual(["tie", "tie"]);
});

test("every request delivered twice at once, and all of them again at the end: everything is done once", async ({
  page,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/status of 4\d\d/);
  const { study, outcomes } = await votingDesk(page, data, signIn);
  const sent: Request[] = [];
  await page.route(deeds, async (route) => {
    sent.push(route.request());
    const [response] = await Promise.all([route.fetch(), route.fetch()]);
    await route.fulfill({ response });
  });
  await voteTimes(page, 3);
  await page.keyboard.press("z");
  await expect(page.getByText("Your last vote is taken back.").first()).toBeAttached();
  await voteTimes(page, 2);
  await vote(page, "s");
  await allSaved(page);
  expect(sent).toHaveLength(7);
  expect(await outcomes()).toEqual(["tie", "tie", "tie", "tie"]);
  const stored = async () => {
    const of = { studyId: String(study.id) };
    const tables = await Promise.all([data.rows("Vote", of), data.rows("VoteRevision", of)]);
    return tables.map((rows) => rows.map((row) => JSON.stringify(row)).sort());
  };
  const before = await stored();
  const again = sent.reverse().map((request) => ({ url: request.url(), body: request.postData() }));
  await page.unroute(deeds);
  await page.evaluate(async (requests) => {
    for (const { url, body } of requests)
      await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  }, again);
  expect(await outcomes()).toEqual(["tie", "tie", "tie", "tie"]);
  expect(await stored()).toEqual(before);
});

test("the answers to every first try are lost after the server did it: each vote counts once", async ({
  page,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/net::ERR_FAILED/);
  const { outcomes } = await votingDesk(page, data, signIn);
  const lost = new Set<string>();
  await page.route(votes, async (route) => {
    const url = route.request().url();
    if (lost.has(url)) return route.continue();
    lost.add(url);
    await route.fetch();
    return route.abort();
  });
  await voteTimes(page, 5);
  for (let n = 0; n < 5; n++) await reconnect(page);
  await expect(page.getByText("saved", { exact: true }).filter({ visible: true })).toBeVisible({ timeout: 30_000 });
  expect(lost.size).toBe(5);
  expect(await outcomes()).toEqual(five);
});

test("the server is killed while votes are on their way, and comes back: each vote counts once", async ({
  newPerson,
  data,
  watched,
}) => {
  test.slow();
  watched.expected.push(/net::ERR_/, /status of 50\d/);
  const copy = await startCopy();
  try {
    const { page, context } = await newPerson({ baseURL: copy.url });
    const { outcomes } = await votingDesk(page, data, (session) => context.addCookies([{ ...session, url: copy.url }]));
    await voteTimes(page, 2);
    // With both pairs in hand again.
    await allSaved(page);
    await Promise.all([page.keyboard.press("t"), copy.kill()]);
    await expect(page.getByText("waiting").filter({ visible: true })).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("t");
    await expect(page.getByText("No answer from the server")).toBeVisible();
    await copy.start();
    await reconnect(page);
    await allSaved(page);
    expect(await outcomes()).toEqual(["tie", "tie", "tie", "tie"]);
    await vote(page, "t");
    await allSaved(page);
    expect(await outcomes()).toEqual(five);
  } finally {
    await copy.kill();
  }
});

test("the tab crashes with votes unsent: the next one sends them, once", async ({
  page,
  context,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/net::ERR_FAILED/);
  const { path, outcomes } = await votingDesk(page, data, signIn);
  await page.route(deeds, (route) => route.abort());
  await vote(page, "t");
  await page.keyboard.press("t");
  await waiting(page, 2);
  await expect(page.getByText("kept in this browser")).toBeVisible();
  const crashed = page.waitForEvent("crash");
  page.goto("chrome://crash").catch(() => {});
  await crashed;
  const next = await context.newPage();
  await next.goto(path);
  await allSaved(next);
  await expect(async () => expect(await outcomes()).toEqual(["tie", "tie"])).toPass();
});

for (const [when, days] of [
  ["forward", 1],
  ["back", -1],
] as const)
  test(`the clock is moved a day ${when} while votes wait: they keep their order, count once, and cost no time`, async ({
    page,
    data,
    signIn,
    watched,
  }) => {
    watched.expected.push(/net::ERR_FAILED/);
    await page.addInitScript(() => {
      const Real = Date;
      let shift = 0;
      addEventListener("move-clock", (event) => {
        if (event instanceof CustomEvent) shift = Number(event.detail);
      });
      globalThis.Date = class extends Real {
        constructor(...values: unknown[]) {
          if (values.length === 0) super(Real.now() + shift);
          // @ts-expect-error: as given
          else super(...values);
        }
        static override now = () => Real.now() + shift;
      } as DateConstructor;
    });
    const { study, outcomes } = await votingDesk(page, data, signIn);
    await page.route(deeds, (route) => route.abort());
    await vote(page, "t");
    await page.evaluate(
      (ms) => dispatchEvent(new CustomEvent("move-clock", { detail: ms })),
      days * 24 * 60 * 60 * 1000,
    );
    await page.keyboard.press("z");
    await expect(page.getByText("Your last vote is taken back.").first()).toBeAttached();
    await page.keyboard.press("ArrowLeft");
    await waiting(page, 3);
    await page.unroute(deeds);
    await reconnect(page);
    await allSaved(page);
    const [outcome] = await outcomes();
    expect(["a", "b"]).toContain(outcome);
    await vote(page, "t");
    await allSaved(page);
    expect(await outcomes()).toHaveLength(2);
    for (const { activeMs } of await data.rows("Vote", { studyId: String(study.id) })) {
      expect(Number(activeMs)).toBeGreaterThanOrEqual(0);
      expect(Number(activeMs)).toBeLessThan(60_000);
    }
  });

test("ten votes are taken back after a reload and on another device, with what was said about them", async ({
  page,
  data,
  signIn,
  newPerson,
}) => {
  const { study, annotator, path, outcomes } = await votingDesk(page, data, signIn, {
    prompts: 12,
    rationale: "optional",
  });
  const seen: string[] = [];
  for (let n = 0; n < 10; n++) {
    seen.push((await shown(page)).prompt);
    await page.keyboard.press("r");
    await page.keyboard.type(`Reason ${n}`);
    await page.keyboard.press("Escape");
    await vote(page, n % 2 ? "t" : "ArrowLeft");
  }
  await allSaved(page);
  expect(await outcomes()).toHaveLength(10);
  await page.reload();
  await expect(page.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  const field = (of: Page) => of.getByRole("textbox", { name: /^Why/ });
  for (let n = 9; n >= 5; n--) {
    await page.locator("#content").focus();
    await page.keyboard.press("z");
    await expect(field(page)).toHaveValue(`Reason ${n}`);
    expect((await shown(page)).prompt).toBe(seen[n]);
  }
  await allSaved(page);
  const other = await newPerson();
  await other.context.addCookies([{ ...(await data.aSession(annotator)), url: new URL(page.url()).origin }]);
  await other.page.goto(path);
  await expect(other.page.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  for (let n = 4; n >= 0; n--) {
    await other.page.locator("#content").focus();
    await other.page.keyboard.press("z");
    await expect(field(other.page)).toHaveValue(`Reason ${n}`);
    expect((await shown(other.page)).prompt).toBe(seen[n]);
  }
  await allSaved(other.page);
  expect(await outcomes()).toEqual([]);
  // The first was taken back: nothing is left to undo.
  await other.page.locator("#content").focus();
  await other.page.keyboard.press("z");
  await expect(other.page.getByText("There is nothing to undo.").first()).toBeAttached();
  expect(await data.rows("VoteRevision", { studyId: String(study.id), kind: "undo" })).toHaveLength(10);
});

test("leases are renewed in a hidden tab and after sleep, and a pair voted on on another device leaves the screen", async ({
  page,
  data,
  signIn,
  newPerson,
}) => {
  await page.clock.install();
  const { study, annotator, path, outcomes } = await votingDesk(page, data, signIn);
  const leases = async () => {
    const held = await data.rows("Assignment", { studyId: String(study.id), state: "offered" });
    // To the millisecond: as a text a date has whole seconds.
    return held.map(({ leasedUntil }) => Number(leasedUntil));
  };
  const before = await leases();
  expect(before).toHaveLength(2);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await Promise.all([page.waitForResponse("**/api/v1/leases"), page.clock.runFor(61_000)]);
  expect(Math.min(...(await leases()))).toBeGreaterThan(Math.max(...before));

  const other = await newPerson();
  await other.context.addCookies([{ ...(await data.aSession(annotator)), url: new URL(page.url()).origin }]);
  await other.page.goto(path);
  await other.page.locator("#content").focus();
  await vote(other.page, "t");
  await allSaved(other.page);
  const first = await shown(page);
  // The computer slept: no timer ran, and all that are due do so at once.
  await page.clock.fastForward(60 * 60_000);
  await expect(page.getByText("You settled that pair in another tab or on another device.")).toBeVisible();
  expect(await shown(page)).not.toEqual(first);
  await page.locator("#content").focus();
  await page.keyboard.press("t");
  await expect(async () => expect(await outcomes()).toHaveLength(2)).toPass();
});
