import type { Page } from "@playwright/test";
import { allSaved, join, shown, start, untilNext } from "./annotate";
import { axe } from "./axe";
import { expect, test } from "./fixtures";

const source = (value: string) => [{ key: "source", value }];
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("an aspect is chosen for tagged prompts, asked about these alone, and a judge is asked likewise", async ({
  page,
  data,
  signIn,
  newPerson,
}) => {
  test.slow();
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({
    owner,
    aspects: ["helpfulness", "safety"],
    systems: ["Larch", "Spruce"],
    votes: 1,
    answers: [
      ["One.", "Two."],
      ["Three.", "Four."],
      ["Five.", "Six."],
    ],
    tags: [source("chat"), source("safety"), source("chat")],
  });
  const path = `/studies/${study.id}`;
  await signIn(await data.aSession(owner));
  await page.goto(`${path}/protocol`);
  await page.locator("summary").getByText("Aspects", { exact: true }).click();
  const scope = (aspect: string) => page.getByRole("group", { name: `Where “${aspect}” applies` });
  await page.getByLabel("safety applies to").selectOption("Prompts with these tags");
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(scope("safety").getByText("Tick at least one value")).toBeVisible();

  await scope("safety").getByLabel("safety 1").check();
  await expect(scope("safety").getByText("1 of 3 prompts")).toBeVisible();
  await expect(scope("safety").getByText("Tick at least one value")).toHaveCount(0);
  await page.getByLabel("helpfulness applies to").selectOption("Prompts with these tags");
  await scope("helpfulness").getByLabel("safety 1").check();
  await expect(page.getByText("No aspect applies to 2 prompts")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(page.getByText("The protocol is saved.")).toBeVisible();
  await page.goto(path);
  await expect(page.getByText("No aspect applies to 2 prompts")).toBeVisible();
  await page.goto(`${path}/protocol`);
  await page.locator("summary").getByText("Aspects", { exact: true }).click();
  await scope("helpfulness").getByLabel("safety 1").uncheck();
  await scope("helpfulness").getByLabel("chat 2").check();
  await expect(page.getByText("No aspect applies to")).toHaveCount(0);
  await expect(page.getByText("2 aspects · 2 for some prompts only")).toBeVisible();
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(page.getByText("The protocol is saved.")).toBeVisible();
  await page.reload();
  await page.locator("summary").getByText("Aspects", { exact: true }).click();
  await expect(scope("helpfulness").getByLabel("chat 2")).toBeChecked();
  await expect(scope("safety").getByText("1 of 3 prompts")).toBeVisible();

  await page.goto(path);
  await expect(page.getByText("aspects: helpfulness (some prompts only), safety (some prompts only)")).toBeVisible();
  await page.getByRole("button", { name: "Open the study" }).click();
  await expect(page.getByText("Next: invite annotators")).toBeVisible({ timeout: 30_000 });
  await page.goto(`${path}/protocol`);
  await expect(page.getByRole("row", { name: /^safety/ })).toContainText("1 of 3 prompts, tagged source: safety");
  await expect(page.getByRole("row", { name: /^helpfulness/ })).toContainText("2 of 3 prompts, tagged source: chat");

  const invite = await data.anInvite(study);
  const { page: desk } = await newPerson();
  await join(desk, `/join/${encodeURIComponent(invite.token)}`, "Dora");
  await start(desk);
  await desk.locator("#content").focus();
  const asked: string[] = [];
  for (let n = 0; n < 3; n++) {
    const before = await shown(desk);
    const question = await desk.getByRole("heading", { name: /^Which has more/ }).innerText();
    expect(question).toBe(
      before.prompt.includes("Prompt 1") ? "Which has more safety?" : "Which has more helpfulness?",
    );
    asked.push(question);
    await desk.keyboard.press("t");
    await expect(desk.getByRole("heading", { name: "Which response is better overall?" })).toBeVisible();
    await desk.keyboard.press("ArrowLeft");
    await untilNext(desk, before);
    if (n !== 1) continue;
    // What is taken back asks what it asked before.
    const next = await shown(desk);
    await desk.keyboard.press("z");
    await untilNext(desk, next);
    await expect(desk.getByRole("heading", { name: "Which response is better overall?" })).toBeVisible();
    const again = await shown(desk);
    await desk.keyboard.press("ArrowRight");
    await untilNext(desk, again);
  }
  await allSaved(desk);
  expect(asked.filter((question) => question.includes("safety"))).toHaveLength(1);
  await desk.close();

  await page.goto(`${path}/results`);
  await expect(
    page.getByText("Helpfulness was asked of 2 of 3 prompts; safety was asked of 1 of 3 prompts.", { exact: false }),
  ).toBeVisible();

  // Nothing listens there: what would be sent needs no answer.
  const endpoint = await data.anEndpoint("http://127.0.0.1:9/v1", {}, owner);
  await page.goto(`${path}/judges`);
  await page.getByRole("link", { name: "New judge" }).click();
  await page.getByLabel("Name").fill("Careful");
  await page.getByLabel("Endpoint").selectOption(String(endpoint.id));
  await page.getByRole("radio", { name: /^Each aspect/ }).check();
  const tabs = page.getByRole("tablist", { name: "Requests" }).getByRole("tab");
  for (const aspect of ["helpfulness", "safety", "helpfulness"]) {
    await expect(tabs).toHaveText([`${aspect}, Larch first`, `${aspect}, Spruce first`]);
    await page.getByRole("button", { name: "Another one" }).click();
  }
  await page.getByRole("button", { name: "Add the judge" }).click();
  await expect(page.getByRole("heading", { name: "Careful", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Run…" }).click();
  const requests = page.getByRole("dialog").getByText("Requests").locator("xpath=following-sibling::dd");
  await expect(requests).toHaveText("6");
});
