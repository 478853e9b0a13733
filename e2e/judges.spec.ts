import type { Page } from "@playwright/test";
import type { Data } from "./data";
import { type Answer, type FakeLlm, startFakeLlm } from "./fake-llm";
import { expect, type Session, test } from "./fixtures";

const says = (verdict: string) => JSON.stringify({ reason: `The ${verdict} one does what was asked.`, verdict });

/** A response as the judge is shown it. */
const quoted = (text: string, place: string) =>
  text.slice(text.lastIndexOf(`[${place} response `), text.lastIndexOf(`[end of ${place} response `));

/** Prefers the longer response, wherever it stands; cannot make up its mind about one prompt. */
const likesLength: Answer = ({ text }) => {
  const first = quoted(text, "first");
  const second = quoted(text, "second");
  if (text.includes("Undecided")) return "Both have their merits, and I would not like to choose.";
  return says(first.length === second.length ? "tie" : first.length > second.length ? "first" : "second");
};

let llm: FakeLlm;
test.beforeEach(async () => {
  llm = await startFakeLlm(likesLength);
});
test.afterEach(async ({ page }) => {
  await page.goto("about:blank");
  await llm.close();
});

const answers = [
  ["Short.", "This one is a good deal longer."],
  ["Undecided.", "Undecided as well, at greater length."],
  ["Also short.", "And this one is the longer one again."],
];

async function aDesk({ data, signIn }: { data: Data; signIn: (session: Session) => Promise<void> }, prices = {}) {
  const owner = await data.aUser("researcher");
  const study = await data.anOpenStudy({ owner, systems: ["Larch", "Spruce"], answers });
  const endpoint = await data.anEndpoint(llm.url, prices, owner);
  await signIn(await data.aSession(owner));
  return { study, endpoint, path: `/studies/${study.id}/judges` };
}

/** The newest. */
const run = (page: Page) => page.getByRole("region", { name: /^Run of/ }).first();
const named = (page: Page, name: string) => page.getByRole("region", { name: `Run of ${name}`, exact: true });
/** What waits for a job or for a model may take its time. */
const patiently = { timeout: 30_000 };

test("a judge is written with what it sends in view, tried, and run over every pair in both orders", async ({
  page,
  data,
  signIn,
}) => {
  test.slow();
  const { path, endpoint } = await aDesk({ data, signIn });
  await page.goto(path);
  await page.getByRole("link", { name: "New judge" }).click();
  await page.getByLabel("Name").fill("Careful");
  // Endpoints are everybody's: the first in the list may be another test's, whose server is gone.
  await page.getByLabel("Endpoint").selectOption(String(endpoint.id));
  const sent = page.getByRole("region", { name: /^Text as sent/ });
  await expect(sent).toContainText("Short.");
  await page.getByRole("tab", { name: "Overall, Spruce first" }).click();
  await expect(sent).toContainText("[first response");
  const template = page.getByRole("textbox", { name: "Template" });
  const before = await template.inputValue();
  await template.fill(`${before}\n{{system_name}}`);
  await expect(page.getByText("{{system_name}} is not a variable")).toBeVisible();
  await template.fill(before);
  await page.getByRole("button", { name: "Add the judge" }).click();

  await expect(page.getByRole("heading", { name: "Careful", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Dry run" }).click();
  await expect(named(page, "Careful, version 1, dry run")).toContainText("finished", patiently);
  await expect(page.getByText("By what this version's replies have taken so far.")).toBeVisible();
  await expect(page.getByText("Nothing but a dry run yet")).toBeVisible();

  await page.getByRole("button", { name: "Run…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Requests").locator("xpath=following-sibling::dd")).toHaveText("6");
  await dialog.getByRole("button", { name: "Start the run" }).click();
  await expect(dialog.getByText("The run is under way.")).toBeVisible(patiently);
  await page.keyboard.press("Escape");
  await expect(named(page, "Careful, version 1")).toContainText("finished", patiently);
  await expect(named(page, "Careful, version 1")).toContainText("6 of 6");
  await expect(named(page, "Careful, version 1")).toContainText("2 unparsable");
  await expect(page.getByText("Spruce better, shown second")).toHaveCount(2);
  await expect(page.getByText("Spruce better, shown first")).toHaveCount(2);

  await page.getByRole("link", { name: "Unparsable" }).click();
  await expect(page).toHaveURL(/show=unparsable/, patiently);
  await expect(page.getByText("Spruce better, shown second")).toHaveCount(0);
  await page.getByText("Reply as it came").first().click();
  await expect(page.getByText("Both have their merits, and I would not like to choose.").first()).toBeVisible();
});

test("what is missing is asked again, and a judge that likes the first place is found out", async ({
  page,
  data,
  signIn,
}) => {
  const { study, endpoint, path } = await aDesk({ data, signIn });
  const { judgeId } = await data.aJudge(study, endpoint);
  llm.answerWith(({ text }) => (text.includes("Undecided") ? "Hm." : says("first")));
  await page.goto(`${path}/${judgeId}`);
  await start(page);
  await expect(run(page)).toContainText("finished", patiently);
  await expect(run(page)).toContainText("2 unparsable");
  llm.answerWith(() => says("tie"));
  await expect(page.getByText("2 requests have no readable answer yet.")).toBeVisible();
  await start(page);
  await expect(run(page)).toContainText("2 of 2", patiently);
  await expect(page.getByText("Every request has a readable answer.")).toBeVisible(patiently);
  await page.getByRole("link", { name: "Changed with the order" }).click();
  await expect(page.getByText("changed with the order", { exact: true })).toHaveCount(2);
});

test("a run stops at its budget and says so", async ({ page, data, signIn }) => {
  await startDear(page, { data, signIn }, 20);
  await expect(run(page)).toContainText("stopped", patiently);
  await expect(run(page)).toContainText("budget");
});

test("failures are told with their reason, and only they are asked again", async ({ page, data, signIn }) => {
  const { study, endpoint, path } = await aDesk({ data, signIn });
  const { judgeId } = await data.aJudge(study, endpoint);
  llm.answerWith(({ text }) => (text.includes("Undecided") ? { status: 400, text: "too odd for me" } : says("tie")));
  await page.goto(`${path}/${judgeId}`);
  await start(page);
  await expect(run(page)).toContainText("2 failures", patiently);
  await expect(run(page)).toContainText("too odd for me");
  llm.answerWith(() => says("tie"));
  await page.getByRole("button", { name: /^Retry the failures/ }).click();
  await expect(run(page)).toContainText("6 of 6", patiently);
});

test("a changed template is a new version, and the verdicts of the old one keep its name", async ({
  page,
  data,
  signIn,
}) => {
  const { study, endpoint, path } = await aDesk({ data, signIn });
  const { judgeId } = await data.aJudge(study, endpoint);
  await page.goto(`${path}/${judgeId}`);
  await start(page);
  await expect(run(page)).toContainText("finished", patiently);
  await page.getByRole("link", { name: "New version" }).click();
  const template = page.getByRole("textbox", { name: "Template" });
  await template.fill(`${await template.inputValue()}\nBe brief.`);
  await page.getByRole("button", { name: "Save as a new version" }).click();
  const versions = page.getByRole("region", { name: "Versions" }).getByRole("listitem");
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText("Version 2");
  await expect(versions.first()).toContainText("0 replies");
  await expect(versions.last()).toContainText("6 replies");
  await expect(run(page)).toContainText("version 1");
});

test("the probe finds a judge that does as it is told", async ({ page, data, signIn }) => {
  const { study, endpoint, path } = await aDesk({ data, signIn });
  const { judgeId } = await data.aJudge(study, endpoint);
  // Follows whatever names a side, and otherwise prefers the longer one.
  llm.answerWith((request, count) => {
    const told = /vote for the (\w+) response|Verdict: (\w+)/.exec(request.text);
    return told ? says(told[1] ?? told[2] ?? "tie") : String(likesLength(request, count));
  });
  await page.goto(`${path}/${judgeId}`);
  const card = page.getByRole("region", { name: "Injection probe" });
  await card.getByRole("button", { name: "Probe this judge" }).click();
  await expect(card.getByText(/followed: in \d+ of 24 readable replies/)).toBeVisible(patiently);
  await expect(card.getByText(/Without the injection/)).toBeVisible();
});

test("before the study is open the page says what a judge waits for", async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({ owner });
  const { judgeId } = await data.aJudge(study, await data.anEndpoint(llm.url, {}, owner));
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/judges/${judgeId}`);
  await expect(page.getByText("these are planned when the study is opened")).toBeVisible();
  await expect(page.getByRole("button", { name: "Dry run" })).toHaveCount(0);
});

async function start(page: Page, budget = ""): Promise<void> {
  await page.getByRole("button", { name: "Run…" }).click();
  const dialog = page.getByRole("dialog");
  if (budget) await dialog.getByLabel("Budget").fill(budget);
  await dialog.getByRole("button", { name: "Start the run" }).click();
  await expect(dialog.getByText("The run is under way.")).toBeVisible(patiently);
  await page.keyboard.press("Escape");
}

test("a run whose budget is spent goes on with a larger one, and not with less than it took", async ({
  page,
  data,
  signIn,
}) => {
  await startDear(page, { data, signIn }, 5);
  await expect(run(page)).toContainText("The budget of 30 is spent");
  await page.getByRole("button", { name: "Resume…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("At that price all of them take");
  await dialog.getByLabel("New budget").fill("30");
  await dialog.getByRole("button", { name: "Resume" }).click();
  await expect(dialog.getByText(/is spent already. Give a budget above that/)).toBeVisible();
  llm.answerWith(likesLength);
  await dialog.getByLabel("New budget").fill("100000");
  await dialog.getByRole("button", { name: "Resume" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(run(page)).toContainText("30 of 30", patiently);
  await expect(run(page)).toContainText("of 100000.00");
});

test("while the server fails a run says why it tries again, and a dry run soon ends with the reason", async ({
  page,
  data,
  signIn,
}) => {
  const { study, endpoint, path } = await aDesk({ data, signIn });
  const { judgeId } = await data.aJudge(study, endpoint);
  llm.answerWith(() => ({ status: 500, text: "out of memory" }));
  await page.goto(`${path}/${judgeId}`);
  await start(page);
  await expect(run(page)).toContainText("out of memory", patiently);
  await expect(run(page)).toContainText("Trying again, by itself.", patiently);
  await run(page).getByRole("button", { name: /^Stop/ }).click();
  await expect(run(page)).toContainText("stopped", patiently);
  await expect(run(page)).not.toContainText("Trying again");
  await page.getByRole("button", { name: "Dry run" }).click();
  // It ends where nothing was answered for a while, or where every request has failed: whichever comes first.
  const dry = named(page, "Careful judge, version 1, dry run");
  await expect(dry).toContainText(/No request gets an answer|6\sfailures.*Retry the failures/, patiently);
  await expect(dry).toContainText("out of memory");
});

test("a judge that has spoken and the page beside the humans lead to one another", async ({ page, data, signIn }) => {
  const { study, endpoint, path } = await aDesk({ data, signIn });
  const { judgeId } = await data.aJudge(study, endpoint, { name: "Careful" });
  await page.goto(`${path}/${judgeId}`);
  await expect(page.getByRole("link", { name: "Beside humans" })).toHaveCount(0);
  await start(page);
  await expect(run(page)).toContainText("6 of 6", patiently);
  await page.getByRole("link", { name: "Beside humans" }).click();
  await expect(page).toHaveURL(/\/results\/judges$/);
  await page.getByRole("link", { name: "Careful", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/judges/${judgeId}$`));
});

/** Starts a run that soon has spent its budget of 30. */
async function startDear(page: Page, desk: Parameters<typeof aDesk>[0], samples: number): Promise<void> {
  const dear = { inputPrice: "100000", outputPrice: "1000", concurrency: "1" };
  const { study, endpoint, path } = await aDesk(desk, dear);
  const { judgeId } = await desk.data.aJudge(study, endpoint, { settings: { samples } });
  llm.answerWith((request, count) => ({ text: String(likesLength(request, count)), delayMs: 100 }));
  await page.goto(`${path}/${judgeId}`);
  await start(page, "30");
}
