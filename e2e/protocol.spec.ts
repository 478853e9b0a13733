import type { Page } from "@playwright/test";
import { appUrl } from "./app-url";
import { axe } from "./axe";
import { dropFiles } from "./drop-files";
import { expect, test } from "./fixtures";
import { plainAnswer, structuredAnswer } from "./fixtures/answers";
import { justEvalFile } from "./fixtures/response-files";
import { openGroups } from "./open-groups";

const question = "哪个回答更合您的意？";

/** Where the page scrolls sideways, by how much. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const group = (page: Page, title: string) => page.locator("summary").getByText(title, { exact: true });
const fact = (page: Page, term: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(term, { exact: true }) })
    .getByRole("definition");

async function twoFiles(page: Page): Promise<void> {
  await page.goto("/studies/new");
  await dropFiles(page, [
    justEvalFile({ name: "larch", answer: plainAnswer }),
    justEvalFile({ name: "spruce", answer: structuredAnswer }),
  ]);
  await page.getByLabel("larch", { exact: true }).selectOption("base");
  await page.getByLabel("spruce", { exact: true }).selectOption("rlhf");
}

test("a protocol is filled in, kept, mended, previewed, frozen, and reaches an annotator in Chinese", async ({
  page,
  data,
  signIn,
  newPerson,
}) => {
  test.setTimeout(180_000);
  await signIn(await data.aSession(await data.aUser("researcher")));
  await twoFiles(page);
  await page.getByLabel("Title", { exact: true }).fill("Trees");
  await page.getByLabel("Guidelines").fill("Read **both**.");
  await page.getByRole("radio", { name: "Seven points" }).check();
  await openGroups(page);
  await page.getByLabel("Clarity").check();
  await page.getByLabel("Clearer").check();
  await page.getByRole("button", { name: "Add a quick reason of your own" }).click();
  await expect(page.getByLabel("Quick reason", { exact: true })).toBeFocused();
  await page.keyboard.type("Kinder words");
  await page.getByLabel("Asked with every vote").check();
  // Neither a reference nor a conversation came with the files.
  await expect(page.getByText("Show the reference answer with the prompt")).toHaveCount(0);
  await expect(page.getByText("What is judged in conversations")).toHaveCount(0);

  await page.getByRole("button", { name: "Add an example" }).click();
  const example = page.getByRole("group", { name: "Example 1" });
  await expect(example.getByLabel("Prompt")).toBeFocused();
  await page.keyboard.type("How tall is a birch?");
  await example.getByLabel("Left response").fill("Tall.");
  await example.getByLabel("Right response").fill("Up to **45 metres**.");
  await example.getByLabel("Your verdict").selectOption("right");
  await example.getByLabel("Why").fill("It gives a figure.");

  // Ready texts come translated; what is one's own has still to be.
  await page.getByLabel("Translate into").selectOption("zh-CN");
  await page.getByRole("button", { name: "Add this translation" }).click();
  const chinese = page.locator("[data-row]", { has: page.getByText("简体中文 (zh-CN)", { exact: true }) });
  await expect(chinese.getByText("5 of 7 texts")).toBeVisible();
  await expect(chinese.getByLabel("Aspect")).toHaveValue("清晰");
  await expect(chinese.getByLabel("Guidelines")).toHaveAccessibleDescription("Missing: shown as above.");
  await chinese.getByLabel("Question", { exact: true }).fill(question);
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("button", { name: "Create the study" }).click();
  await expect(page.getByText("Seven points · aspects: Clarity")).toBeVisible({ timeout: 30_000 });
  const study = new URL(page.url()).pathname;

  // A draft's form begins with what was saved; an error opens the group it is in.
  await page.goto(`${study}/protocol`);
  await expect(page.getByRole("radio", { name: "Seven points" })).toBeChecked();
  await expect(page.getByText("2 quick reasons · confidence: asked with every vote")).toBeVisible();
  await expect(page.getByText("en · zh-CN 5 of 7")).toBeVisible();
  await group(page, "Aspects").click();
  await page.getByRole("button", { name: "Add an aspect of your own" }).click();
  const aspect = page.getByRole("group", { name: "Own aspect 1" });
  await aspect.getByLabel("Aspect").fill("Overall");
  await aspect.getByLabel("Its question").fill("Which?");
  await group(page, "Aspects").click();
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(aspect.getByLabel("Aspect")).toBeFocused();
  await expect(aspect.getByLabel("Aspect")).toHaveAccessibleDescription(/Give the aspect another name/);
  await aspect.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("button", { name: "Add an aspect of your own" })).toBeFocused();
  // What the browser itself does not send is shown as well.
  await group(page, "Reading and breaks").click();
  await page.getByLabel("Offer a break after so many votes").fill("0");
  await group(page, "Reading and breaks").click();
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(page.getByLabel("Offer a break after so many votes")).toBeFocused();
  await page.getByLabel("Offer a break after so many votes").fill("20");
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(page.getByText("The protocol is saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("no minimum time · break after 20")).toBeVisible();

  // Seen as an annotator, with nothing sent.
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await page.getByRole("link", { name: "See it as an annotator" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("Nothing you do here is stored.")).toBeVisible();
  await expect(page.getByRole("group", { name: "Answers" }).getByRole("button")).toHaveCount(7);
  await page.getByRole("button", { name: "Left better", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Which response is better overall?" })).toBeVisible();
  expect(sent).toEqual([]);
  const html = await (await page.request.get(`${study}/preview`)).text();
  expect(html).toContain("Which response is better overall?");
  for (const name of ["larch", "spruce"]) expect(html).not.toContain(name);

  // Frozen, all of it is told.
  await page.goto(study);
  await page.getByRole("button", { name: "Open the study" }).click();
  await expect(page.getByRole("link", { name: "Invite annotators" })).toBeVisible({ timeout: 30_000 });
  await page.goto(`${study}/protocol`);
  await expect(fact(page, "Scale")).toHaveText(/^Seven points/);
  await expect(fact(page, "Quick reasons")).toHaveText("ClearerKinder words");
  await expect(fact(page, "Confidence")).toHaveText("Asked with every vote");
  await expect(fact(page, "Break")).toHaveText("Offered after every 20 votes");
  await group(page, "Example 1: right is better").click();
  await expect(page.getByText("It gives a figure.")).toBeVisible();
  await group(page, "简体中文 (zh-CN)").click();
  await expect(page.getByRole("row", { name: /^Question/ })).toContainText(question);
  await expect(page.getByRole("row", { name: "Quick reason Kinder words" })).toContainText("missing: shown in en");
  expect(await axe(page)).toEqual([]);

  // And an annotator reads it in Chinese, what is not translated as it is.
  const { token } = await data.anInvite({ id: BigInt(study.split("/")[2] ?? "") });
  const annotator = await newPerson();
  await annotator.context.addCookies([{ name: "language", value: "zh-CN", url: appUrl() }]);
  const own = annotator.page;
  await own.goto(`/join/${encodeURIComponent(token)}`);
  await own.getByLabel("您的名字").fill("小林");
  await own.getByRole("button", { name: "加入" }).click();
  await expect(own.getByRole("heading", { name: "哪个回答更好？" })).toBeVisible();
  await own.getByRole("button", { name: "开始" }).click();
  await expect(own.getByRole("heading", { name: "哪个回答更容易看懂？" })).toBeVisible();
  await own.getByRole("button", { name: "左边更好", exact: true }).click();
  await expect(own.getByRole("heading", { name: question })).toBeVisible();
  await expect(own.getByRole("group", { name: "选项" }).getByRole("button")).toHaveCount(7);
  await expect(own.getByText("更清楚")).toBeVisible();
  await expect(own.getByText("Kinder words")).toBeVisible();
});

test("examples keep their order as they are moved, and what is typed stays when the server refuses", async ({
  page,
  data,
  signIn,
}) => {
  const owner = await data.aUser("researcher");
  const example = (prompt: string) => ({ prompt, left: "l", right: "r", choice: "tie" as const, why: "" });
  const settings = { examples: [example("one"), example("two"), example("three")] };
  const study = await data.aStudy({ owner, settings });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/protocol`);
  await group(page, "Examples").click();
  const prompts = page.getByRole("group", { name: /^Example \d$/ }).getByLabel("Prompt");
  const order = async () => Promise.all((await prompts.all()).map((prompt) => prompt.inputValue()));
  await page.getByRole("button", { name: "Move example 3 up" }).click();
  await page.getByRole("button", { name: "Remove example 1" }).click();
  expect(await order()).toEqual(["three", "two"]);
  await expect(page.getByRole("button", { name: "Add an example" })).toBeFocused();
  // Blank passes the browser, not the server.
  await page.getByRole("group", { name: "Example 2" }).getByLabel("Left response").fill("   ");
  await page.getByRole("button", { name: "Save the protocol" }).click();
  const left = page.getByRole("group", { name: "Example 2" }).getByLabel("Left response");
  await expect(left).toBeFocused();
  await expect(left).toHaveAccessibleDescription("Write both responses of the example.");
  expect(await order()).toEqual(["three", "two"]);
  await left.fill("left");
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(page.getByText("The protocol is saved.")).toBeVisible();
  await page.reload();
  await group(page, "Examples").click();
  expect(await order()).toEqual(["three", "two"]);
});

test("references and conversations are offered where prompts have them, and counted turn by turn", async ({
  page,
  data,
  signIn,
}) => {
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({ owner, prompts: 2, turns: 3, votes: 1, hidden: "reference" });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/protocol`);
  await expect(page.getByText(/^2.comparisons of 2.prompts: 2.votes$/)).toBeVisible();
  await group(page, "Reading and breaks").click();
  await page.getByLabel("Show the reference answer with the prompt").check();
  await page.getByLabel("Each turn, one vote each").check();
  await expect(page.getByText(/^6.comparisons of 2.prompts: 6.votes$/)).toBeVisible();
  await page.getByRole("button", { name: "Save the protocol" }).click();
  await expect(page.getByText("The protocol is saved.")).toBeVisible();
  await page.goto(`/studies/${study.id}`);
  await expect(page.getByText(/^Asks for 6.votes on 6.comparisons/)).toBeVisible();
});
