import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { catalog, sentences } from "./catalog";
import type { Data } from "./data";
import { expect, test } from "./fixtures";
import { mirror, mirrored } from "./mirror-language";
import { englishIn, wordsOn } from "./words-on";

const en = catalog("en");
const zh = catalog("zh-CN");

const chinese = {
  publicTitle: "哪个回答更好？",
  question: "总的来说，哪个回答更好？",
  guidelines: "请先读完两个回答，再作选择。",
  aspects: { clarity: { name: "清晰", question: "哪个回答更清楚？" } },
  reasons: { shorter: "更简短" },
};

/** A study that asks for everything, with its texts in two languages. */
async function aStudy(data: Data, options: Parameters<Data["anOpenStudy"]>[0] = {}) {
  const study = await data.anOpenStudy({
    prompts: 5,
    votes: 3,
    aspects: ["clarity"],
    reasons: ["shorter"],
    rationale: "optional",
    bothBad: true,
    ...options,
    settings: { confidence: "optional", highlights: true, translations: { "zh-CN": chinese }, ...options.settings },
  });
  const { token } = await data.anInvite(study);
  return { study, link: `/join/${encodeURIComponent(token)}` };
}

async function join(page: Page, link: string, name: string, say = zh): Promise<void> {
  await page.goto(link);
  await page.getByLabel(say("join.name")).fill(name);
  await page.getByRole("button", { name: say("join.join"), exact: true }).click();
  await expect(page.getByRole("button", { name: say("start.start"), exact: true })).toBeVisible();
}

async function start(page: Page, say = zh): Promise<void> {
  await page.getByRole("button", { name: say("start.start"), exact: true }).click();
  await expect(page.getByRole("button", { name: new RegExp(`^${say("ways.skip")}`) })).toBeVisible();
}

const position = (page: Page) => page.getByRole("status").first().innerText();

async function press(page: Page, ...keys: string[]): Promise<void> {
  const before = await position(page);
  await page.locator("#content").focus();
  for (const key of keys) await page.keyboard.press(key);
  await expect.poll(() => position(page)).not.toBe(before);
}

async function expectChinese(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  expect(englishIn(await wordsOn(page))).toEqual([]);
}

test("English words are found wherever a reader meets them", async ({ page, data }) => {
  const { link } = await aStudy(data);
  await page.goto(link);
  const found = englishIn(await wordsOn(page));
  for (const text of [en("join.name"), en("join.intro"), en("language.label")]) expect(found).toContain(text);
});

test("a whole session in Chinese: not a word of English from the app", { tag: ["@phone"] }, async ({
  data,
  newPerson,
}) => {
  test.setTimeout(120_000);
  const { study, link } = await aStudy(data, { breakAfter: 2, votes: 1 });
  const { page } = await newPerson({ locale: "zh-CN" });
  await page.goto(link);
  await expectChinese(page);
  await join(page, link, "小明");
  await expect(page.getByText(chinese.guidelines)).toBeVisible();
  await expectChinese(page);
  await start(page);
  await expect(page.getByRole("heading", { name: chinese.aspects.clarity.question })).toBeVisible();
  await expectChinese(page);

  await press(page, "t", "ArrowLeft");
  await expectChinese(page);
  await press(page, "s");
  await expectChinese(page);
  await press(page, "z");
  await expectChinese(page);
  await page.locator("#content").focus();
  await page.keyboard.press("f");
  await expect(page.getByRole("form")).toBeVisible();
  await expectChinese(page);
  await page.getByRole("radio").last().check();
  await page.getByRole("button", { name: zh("ways.sendFlag") }).click();
  await expectChinese(page);
  for (const key of ["g", "?"]) {
    await page.locator("#content").focus();
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectChinese(page);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: zh("ui.close") })
      .first()
      .click();
  }

  // To the end, through the breaks that are offered on the way.
  const end = page.getByRole("heading", { name: zh("desk.nothingLeft").replace("{name}", "小明") });
  const goOn = page.getByRole("button", { name: zh("break.goOn") });
  let breaks = 0;
  await expect(async () => {
    if (await goOn.isVisible()) {
      breaks += 1;
      await expectChinese(page);
      await goOn.click();
    }
    await page.locator("#content").focus();
    for (const key of ["t", "ArrowLeft"]) await page.keyboard.press(key);
    await expect(end).toBeVisible({ timeout: 300 });
  }).toPass({ intervals: [100] });
  expect(breaks).toBeGreaterThan(0);
  await expectChinese(page);
  await expect.poll(() => data.rows("Vote", { studyId: String(study.id) })).toHaveLength(5);
  await data.close(study);
  await page.reload();
  await expect(page.getByText(zh("closed.closed.title"))).toBeVisible();
  await expect(page.getByRole("heading", { name: chinese.publicTitle })).toBeVisible();
  await expectChinese(page);
});

test("pages beside the desk are in Chinese too", async ({ data, newPerson, watched }) => {
  watched.expected.push(/status of 404/);
  const { page } = await newPerson({ locale: "zh-CN" });
  const draft = await data.aStudy({});
  const { token } = await data.anInvite(draft);
  for (const path of [
    "/annotate",
    "/annotate?busy=1",
    "/annotate?replaced=1",
    "/annotate/00000000-0000-4000-8000-000000000000",
    "/join/nothing",
    "/nowhere",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await expectChinese(page);
  }
  await page.goto("/resume/nothing");
  await expect(page.getByRole("heading", { name: zh("studies.replaced.title") })).toBeVisible();
  await join(page, `/join/${encodeURIComponent(token)}`, "小红").catch(() => null);
  await expect(page.getByText(zh("closed.not_open.title"))).toBeVisible();
  // The study has no Chinese texts: its title is in its own language, and says so.
  await expect(page.getByRole("heading", { level: 1 }).locator("[lang=en]")).toHaveText("Which answer is better?");
});

test("an annotator of two studies finds their titles in Chinese, and one that has none in its own language", async ({
  data,
  newPerson,
}) => {
  const { study, link } = await aStudy(data);
  const { token } = await data.anInvite(await data.anOpenStudy({ publicTitle: "In English alone" }));
  const { page } = await newPerson({ locale: "zh-CN" });
  await join(page, link, "小明");
  await join(page, `/join/${encodeURIComponent(token)}`, "小明");
  await page.goto("/annotate");
  await expect(page.getByRole("link", { name: chinese.publicTitle }).locator("[lang=zh-CN]")).toBeVisible();
  await expect(page.getByRole("link", { name: "In English alone" }).locator("[lang=en]")).toBeVisible();
  await page.getByRole("link", { name: chinese.publicTitle }).click();
  await expect(page).toHaveURL(`/annotate/${study.publicId}`);
});

test("what was chosen goes before the browser's language, at once and later, and keeps what was typed", async ({
  page,
  data,
}) => {
  const { link } = await aStudy(data);
  await page.goto(link);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByLabel(en("join.name")).fill("Xiao");
  await page.getByLabel(en("language.label")).selectOption("zh-CN");
  await expect(page.getByLabel(zh("join.name"))).toHaveValue("Xiao");
  await expectChinese(page);
  await page.reload();
  await expectChinese(page);
  await page.getByLabel(zh("language.label")).selectOption("en");
  await expect(page.getByText(en("join.intro"))).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("at the desk a change of language keeps the pair, the words typed and what waits to be sent", async ({
  page,
  context,
  data,
  watched,
}) => {
  watched.expected.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  const { study, link } = await aStudy(data, { aspects: [] });
  await join(page, link, "Dora", en);
  await start(page, en);
  await page.locator("#content").focus();
  const pair = await position(page);
  await page.getByRole("textbox", { name: /^Why/ }).fill("Half a thought");
  await page.getByLabel(en("language.label")).selectOption("zh-CN");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("textbox")).toHaveValue("Half a thought");
  await expect(page.getByRole("heading", { name: chinese.question })).toBeVisible();
  expect(await position(page)).not.toBe(pair);

  await context.setOffline(true);
  await press(page, "ArrowLeft");
  await page.getByLabel(zh("language.label")).selectOption("en");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("region", { name: zh("reading.left"), exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => (await data.rows("Vote", { studyId: String(study.id) })).map(({ rationale }) => rationale))
    .toEqual(["Half a thought"]);
});

test("what the server refuses an annotator is said in their language, a researcher in English", async ({
  data,
  newPerson,
  baseURL,
}) => {
  const { study } = await aStudy(data);
  const ask = async (session: { name: string; value: string }, path: string, body: object) => {
    const { context } = await newPerson({ locale: "zh-CN" });
    await context.addCookies([{ ...session, url: baseURL ?? "" }]);
    const answer = await context.request.post(`/api/v1/${path}`, {
      data: body,
      headers: { origin: baseURL ?? "", "accept-language": "zh-CN" },
    });
    const { error }: { error: { message: string } } = await answer.json();
    return error.message;
  };
  const annotator = await data.aSession(await data.anAnnotator(study));
  const nobody = "assignments/00000000-0000-4000-8000-000000000000";
  expect(await ask(annotator, `${nobody}/skip`, {})).toBe(zh("errors.noSuchPair"));
  expect(await ask(annotator, `${nobody}/flag`, { kind: "none" })).toBe(zh("errors.badForm"));
  expect(await ask(annotator, `${nobody}/flag`, { kind: "other", note: "n".repeat(2001) })).toBe(
    "备注最多 2,000 个字符。",
  );
  expect(await ask(annotator, "imports", {})).toBe(en("errors.mayNot"));
  expect(await ask(await data.aSession(study.owner), `${nobody}/skip`, {})).toBe(zh("errors.mayNot"));
});

test("researchers' pages are in English whatever the browser asks for", async ({ newPerson, watched }) => {
  watched.expected.push(/status of 404/);
  const { page } = await newPerson({ locale: "zh-CN" });
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("a page carries its visitor's language alone, and the words of the desk only at the desk", async ({
  data,
  newPerson,
  signIn,
  page,
}) => {
  const { study, link } = await aStudy(data);
  const desk = [...sentences("en", "ways"), ...sentences("en", "break"), ...sentences("en", "reading")];
  expect(desk.length).toBeGreaterThan(20);
  const carried = (html: string, texts: string[]) => texts.filter((text) => html.includes(text));

  const scripts = new Set<string>();
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) scripts.add(await response.text().catch(() => ""));
  });
  expect(carried((await (await page.goto(link))?.text()) ?? "", desk)).toEqual([]);
  await signIn(await data.aSession(await data.anAnnotator(study)));
  const english = (await (await page.goto(`/annotate/${study.publicId}`))?.text()) ?? "";
  expect(carried(english, desk)).toEqual(desk);
  expect(carried(english, [...sentences("zh-CN", "reading"), ...sentences("en", "errors")])).toEqual([]);
  await page.waitForLoadState("networkidle");
  expect(scripts.size).toBeGreaterThan(5);
  for (const script of scripts) expect(carried(script, [...desk, ...sentences("zh-CN", "errors")])).toEqual([]);

  const other = await newPerson({ locale: "zh-CN" });
  const annotator = await data.aSession(await data.anAnnotator(study));
  await other.context.addCookies([{ ...annotator, url: new URL(page.url()).origin }]);
  const inChinese = (await (await other.page.goto(`/annotate/${study.publicId}`))?.text()) ?? "";
  expect(carried(inChinese, desk)).toEqual([]);
});

/** Whether what is named first stands to the left of what is named second; stacked, it stands above. */
async function leftToRight(page: Page, names: string[]): Promise<boolean> {
  const [one, other] = await Promise.all(
    names.map((name) => {
      const named = page.getByRole("region", { name, exact: true }).or(page.getByRole("button", { name }));
      return named.first().boundingBox();
    }),
  );
  if (!one || !other) throw new Error(`not on screen: ${names}`);
  return one.x < other.x || one.y < other.y;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("from right to left: nothing sticks out, axe has nothing against it, and left is left", {
  tag: ["@phone"],
}, async ({ page, context, data, baseURL }) => {
  test.setTimeout(120_000);
  await context.addCookies([{ name: "language", value: mirror.locale, url: baseURL ?? "" }]);
  const { link } = await aStudy(data, { scale: "graded_5" });
  const settled = async () => {
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    expect(englishIn(await wordsOn(page)).filter((text) => !/Which|Read both|clarity|shorter/.test(text))).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axe(page)).toEqual([]);
  };
  await page.goto(link);
  await expect(page.locator("html")).toHaveAttribute("lang", mirror.locale);
  await settled();
  await page.getByRole("textbox").fill("דורה");
  await page.locator("form button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await settled();
  await page.locator("#content button").last().click();
  await expect(page.locator("#vote")).toBeVisible();
  await settled();
  expect(
    await leftToRight(
      page,
      ["left", "right"].map((side) => mirrored(en(`reading.${side}`))),
    ),
  ).toBe(true);
  expect(
    await leftToRight(
      page,
      ["left_much", "right_much"].map((side) => mirrored(en(`choice.${side}`))),
    ),
  ).toBe(true);
  await page.locator("#content").focus();
  for (const key of ["f", "?"]) {
    await page.keyboard.press(key);
    await settled();
  }
});
