import type { Locator, Page } from "@playwright/test";
import type { MadeStudy } from "@/prisma/factories";
import { allSaved, shown, start, untilNext } from "./annotate";
import { axe } from "./axe";
import type { Data } from "./data";
import { test as base, expect } from "./fixtures";

type Options = Parameters<Data["anOpenStudy"]>[0];
type Screen = { study: MadeStudy; left: Locator; right: Locator };

const test = base.extend<{ open: (options: Options) => Promise<Screen> }>({
  /** At work on a study; both sides by name. */
  open: async ({ page, data, signIn }, use) =>
    use(async (options) => {
      const study = await data.anOpenStudy({ votes: 1, ...options });
      await signIn(await data.aSession(await data.anAnnotator(study)));
      await page.goto(`/annotate/${study.publicId}`);
      await start(page);
      const side = (name: string) => page.getByRole("region", { name, exact: true });
      return { study, left: side("Left"), right: side("Right") };
    }),
});

const paragraphs = (count: number, word: string) =>
  Array.from(
    { length: count },
    (_, n) => `Paragraph ${n} says ${word} in so many words, and then it says it again.`,
  ).join("\n\n");

const sidewards = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Texts of the ranges painted under a name, by side. */
const painted = (page: Page, name: string) =>
  page.evaluate((kind) => {
    const found = { left: [] as string[], right: [] as string[] };
    CSS.highlights.get(kind)?.forEach((range) => {
      // What the screen paints are live ranges.
      const live = range as Range;
      const answer = live.startContainer.parentElement?.closest("[data-answer]")?.getAttribute("data-answer");
      found[answer?.startsWith("left") ? "left" : "right"].push(live.toString());
    });
    return found;
  }, name);

const top = (pane: Locator) => pane.evaluate((element) => element.scrollTop);
const pane = (side: Locator) => side.locator("[data-pane]");

const choose = async (page: Page, group: string, choice: string) => {
  await page.getByRole("button", { name: "Reading", exact: true }).click();
  await page.getByRole("group", { name: group }).getByText(choice, { exact: true }).click();
  await page.keyboard.press("Escape");
};

test("a conversation is read in order, and says which answer is judged", { tag: "@phone" }, async ({ page, open }) => {
  const { left, right } = await open({ turns: 3, prompts: 1, settings: { judgedTurn: "last" } });
  await expect(page.getByText("Judge answer 3 of 3.")).toBeVisible();
  for (const side of [left, right]) {
    await expect(side.getByRole("heading", { level: 3 })).toHaveText([
      /^Answer 1.*for context$/,
      "Follow-up question",
      /^Answer 2.*for context$/,
      "Follow-up question",
      /^Answer 3.*Judge this answer$/,
    ]);
    await expect(side).toContainText(/Answer \w+ to prompt.*Question 2,.*Answer \w+ to prompt.*Question 3,/s);
  }
  await page.getByRole("button", { name: "Go to it" }).click();
  await expect(left.getByText("Judge this answer")).toBeInViewport();
  expect(await axe(page)).toEqual([]);
});

test("a conversation judged as a whole says so", async ({ page, open }) => {
  const { left } = await open({ turns: 2, prompts: 1, settings: { judgedTurn: "whole" } });
  await expect(page.getByText("Judge the whole conversation.")).toBeVisible();
  await expect(left.getByText("Judge this answer")).toHaveCount(0);
});

test("answers to the same question begin level with each other", async ({ open }) => {
  const { left, right } = await open({ turns: 2, prompts: 1 });
  for (const nth of [0, 1]) {
    const heights = await Promise.all(
      [left, right].map(async (side) => (await side.locator("[data-turn]").nth(nth).boundingBox())?.y),
    );
    expect(heights[0]).toBe(heights[1]);
  }
});

test("a reference answer is shown as one, and folds away by key", { tag: "@phone" }, async ({ page, open }) => {
  await open({ reference: "Forty-two, **exactly**.", settings: { showReference: true } });
  const reference = page.getByRole("region", { name: /^Reference answer/ });
  await expect(reference.getByText("Forty-two, exactly.")).toBeVisible();
  await expect(page.getByRole("region", { name: /^(Left|Right)$/ })).toHaveCount(2);
  await page.keyboard.press("e");
  await expect(reference.getByText("Forty-two, exactly.")).toBeHidden();
  await reference.getByRole("button").click();
  await expect(reference.getByText("Forty-two, exactly.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

const twins = [["A **stack** is last in, first out.", "A **queue** is first in, first out."]];

test("words that only one side has are marked on that side, rendered and as written", {
  tag: "@dark",
}, async ({ page, open }) => {
  const { left } = await open({ answers: twins });
  const stackLeft = (await left.innerText()).includes("stack");
  const marks = stackLeft
    ? { left: ["stack", "last"], right: ["queue", "first"] }
    : { left: ["queue", "first"], right: ["stack", "last"] };
  await page.keyboard.press("d");
  await expect(page.getByText(/^1 difference · \d\d% of the words are shared$/)).toBeVisible();
  await expect.poll(() => painted(page, "one-side")).toEqual(marks);
  await page.keyboard.press("p");
  await expect(left).toContainText("**");
  await expect.poll(() => painted(page, "one-side")).toEqual(marks);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("d");
  await expect.poll(() => painted(page, "one-side")).toEqual({ left: [], right: [] });
});

test("where the browser cannot paint, the marks are elements", async ({ page, open }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
  const { left, right } = await open({ answers: twins });
  await page.keyboard.press("d");
  await expect(left.locator("mark")).toHaveCount(2);
  await expect(right.locator("mark")).toHaveCount(2);
  expect((await left.locator("mark").allInnerTexts()).sort()).not.toEqual(
    (await right.locator("mark").allInnerTexts()).sort(),
  );
});

test("keys go from difference to difference, on both sides and round again", async ({ page, open }) => {
  const text = (first: string, last: string) =>
    [paragraphs(30, first), paragraphs(40, "the same"), paragraphs(1, last)].join("\n\n");
  const { left, right } = await open({
    answers: [[text("the same", "ending"), text("the same", "finale")]],
  });
  await page.keyboard.press("l");
  await page.keyboard.press("d");
  await expect(page.getByText("1 difference", { exact: false })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByText("Difference 1 of 1")).toBeVisible();
  const here = await painted(page, "here");
  expect([...here.left, ...here.right].sort()).toEqual(["ending", "finale"]);
  for (const [side, words] of [
    [left, here.left],
    [right, here.right],
  ] as const) {
    await expect.poll(() => top(pane(side))).toBeGreaterThan(500);
    await expect(side.getByText(words[0] ?? "", { exact: false }).last()).toBeInViewport();
  }
  await page.keyboard.press("b");
  await expect(page.getByText("Difference 1 of 1")).toBeVisible();
});

test("linked sides go along with each other, end to end, by wheel and by key", async ({ page, open }) => {
  const { left, right } = await open({ answers: [[paragraphs(90, "much"), paragraphs(30, "little")]] });
  await page.keyboard.press("l");
  const [one, other] = [pane(left), pane(right)];
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    "the page itself is still",
  ).toBe(0);
  await page.keyboard.press("End");
  const rest = (side: Locator) =>
    side.evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop);
  await expect.poll(async () => Math.max(await rest(one), await rest(other))).toBeLessThan(2);
  await page.keyboard.press("Home");
  await expect.poll(async () => [await top(one), await top(other)]).toEqual([0, 0]);
  await one.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => top(one)).toBe(300);
  const share = (side: Locator) =>
    side.evaluate((element) => element.scrollTop / (element.scrollHeight - element.clientHeight));
  await expect.poll(async () => Math.abs((await share(one)) - (await share(other)))).toBeLessThan(0.01);
  await choose(page, "Scrolling", "Each by itself");
  const before = await top(other);
  await one.hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => top(one)).not.toBe(300);
  expect(await top(other)).toBe(before);
});

test("a pane is no trap: Tab goes through it, its keys scroll it", async ({ page, open }) => {
  const { left } = await open({ answers: [[paragraphs(60, "much"), paragraphs(60, "more")]] });
  await choose(page, "Scrolling", "Each by itself");
  await pane(left).focus();
  await page.keyboard.press("PageDown");
  await expect.poll(() => top(pane(left))).toBeGreaterThan(100);
  await page.keyboard.press("Tab");
  await expect(pane(page.getByRole("region", { name: "Right", exact: true }))).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#vote") !== null)).toBe(true);
});

test("text size, plain text and layout are chosen once and stay", { tag: "@phone" }, async ({ page, open }) => {
  const { left, right } = await open({ answers: twins });
  const size = () =>
    left.locator(".prose, .plain-text").evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  const normal = await size();
  await choose(page, "Text size", "Very large");
  expect(await size()).toBeGreaterThan(1.3 * normal);
  await choose(page, "Text", "As written");
  await expect(left).toContainText("**");
  await page.keyboard.press("c");
  await page.reload();
  await expect(left).toContainText("**");
  await expect.poll(size).toBeGreaterThan(1.3 * normal);
  const [one, other] = [await left.boundingBox(), await right.boundingBox()];
  expect(one && other && one.y + one.height).toBeLessThanOrEqual(other?.y ?? 0);
  expect(await axe(page)).toEqual([]);
});

/** Where a word stands on the screen. */
async function placeOf(side: Locator, word: string) {
  const box = await side.locator("[data-answer]").evaluate((answer, quote) => {
    const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(quote);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + quote.length);
      const { left, right, top: above, height } = range.getBoundingClientRect();
      return { left, right, x: (left + right) / 2, y: above + height / 2 };
    }
    return null;
  }, word);
  if (!box) throw new Error(`no ${word}`);
  return box;
}

/** Selects a word with the pointer, as a reader does. */
async function pick(page: Page, side: Locator, word: string) {
  const { left, right, y } = await placeOf(side, word);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 4 });
  await page.mouse.up();
}

test("passages are marked good or bad, and go with the vote", async ({ page, data, open }) => {
  const same = "A **stack** is last in, first out.\n\n- simple\n- wrong";
  const { study, left, right } = await open({ answers: [[same, same]], settings: { highlights: true } });
  const before = await shown(page);
  const tools = page.getByRole("group", { name: "Mark this passage" });
  await pick(page, left, "stack");
  await tools.getByRole("button", { name: "Good" }).click();
  await expect(tools).toBeHidden();
  await expect.poll(() => painted(page, "good")).toEqual({ left: ["stack"], right: [] });
  await pick(page, right, "wrong");
  await expect(tools).toBeVisible();
  await page.keyboard.press("-");
  await expect.poll(() => painted(page, "bad")).toEqual({ left: [], right: ["wrong"] });
  await pick(page, right, "simple");
  await page.keyboard.press("+");
  expect(await axe(page)).toEqual([]);
  await pick(page, right, "simple");
  await tools.getByRole("button", { name: "Remove" }).click();
  await expect.poll(() => painted(page, "good")).toEqual({ left: ["stack"], right: [] });
  await page.keyboard.press("p");
  await expect(left).toContainText("**");
  await expect.poll(() => painted(page, "good"), "the same words as written").toEqual({ left: ["stack"], right: [] });
  await pick(page, left, "first");
  await page.keyboard.press("+");
  await page.keyboard.press("ArrowLeft");
  await untilNext(page, before);
  await allSaved(page);
  const [vote] = await data.rows("Vote", { studyId: String(study.id) });
  const asRead = "A stack is last in, first out.\nsimple\nwrong";
  const marked = (answer: "left" | "right", quote: string, mark: "good" | "bad") => ({
    answer: 0,
    side: answer,
    start: asRead.indexOf(quote),
    end: asRead.indexOf(quote) + quote.length,
    quote,
    mark,
  });
  const flipped = vote?.flipped === true;
  const asStored = JSON.stringify(vote?.highlights);
  for (const { quote, start } of [
    marked("left", "stack", "good"),
    marked("left", "first", "good"),
    marked("right", "wrong", "bad"),
  ]) {
    expect(asStored).toContain(`"quote":"${quote}"`);
    expect(asStored).toContain(`"start":${start}`);
  }
  expect(vote?.outcome).toBe(flipped ? "b" : "a");
});

test("a click in a marked passage offers to change or remove it", async ({ page, open }) => {
  const { left } = await open({ answers: twins, settings: { highlights: true } });
  await pick(page, left, "first");
  await page.keyboard.press("+");
  await expect.poll(async () => (await painted(page, "good")).left).toEqual(["first"]);
  await left
    .getByText("out", { exact: false })
    .first()
    .click({ position: { x: 2, y: 4 } });
  await pick(page, left, "first");
  const tools = page.getByRole("group", { name: "Mark this passage" });
  await expect(tools.getByRole("button", { name: "Good" })).toHaveAttribute("aria-pressed", "true");
  await tools.getByRole("button", { name: "Bad" }).click();
  await expect.poll(async () => (await painted(page, "bad")).left).toEqual(["first"]);
  expect((await painted(page, "good")).left).toEqual([]);
});

test("by touch: words selected as phones select them, a tap on the mark", {
  tag: ["@phone", "@touch"],
}, async ({ page, open }) => {
  const { left } = await open({ answers: twins, settings: { highlights: true } });
  await left.locator("[data-answer]").evaluate((answer) => getSelection()?.selectAllChildren(answer));
  const good = page.getByRole("group", { name: "Mark this passage" }).getByRole("button", { name: "Good" });
  expect((await good.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await good.tap();
  await expect.poll(async () => (await painted(page, "good")).left.join()).toMatch(/^A \w+ is \w+ in, first out\.$/);
});

test("without highlights in the study a selection is only a selection", async ({ page, open }) => {
  await page.clock.install();
  const { left } = await open({ answers: twins });
  await pick(page, left, "first");
  await page.clock.runFor(2_000);
  await expect(page.getByRole("group", { name: "Mark this passage" })).toHaveCount(0);
});

const mixed = [
  "السلام **عليكم**، هذا نص عربي.\n\n```js\nlet x = 1;\n```",
  "中文回答：栈是后进先出的结构，队列是先进先出的结构。\n\n```js\nlet x = 1;\n```",
];

test("every paragraph has its own direction, code is left to right, scripts have their language", async ({ open }) => {
  const { left, right } = await open({ answers: [mixed] });
  const arabicLeft = (await left.innerText()).includes("عربي");
  const [arabic, chinese] = arabicLeft ? [left, right] : [right, left];
  const direction = (place: Locator) => place.evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(arabic.locator("p").first())).toBe("rtl");
  expect(await direction(chinese.locator("p").first())).toBe("ltr");
  expect(await direction(arabic.locator("pre"))).toBe("ltr");
  await expect(chinese.locator("[data-answer]")).toHaveAttribute("lang", "zh");
  await expect(arabic.locator("[data-answer]")).toHaveAttribute("lang", "");
});

test("on a page from right to left the left response is on the left", { tag: "@phone" }, async ({ page, open }) => {
  const { left, right } = await open({ turns: 2, settings: { judgedTurn: "last" } });
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  const x = async (place: Locator) => (await place.boundingBox())?.x ?? Number.NaN;
  if ((page.viewportSize()?.width ?? 0) > 768) {
    expect(await x(left)).toBeLessThan(await x(right));
    for (const key of ["l", "l"]) {
      await page.keyboard.press(key);
      expect(await x(left)).toBeLessThan(await x(right));
    }
  } else {
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    expect(await x(button("Left"))).toBeLessThan(await x(button("Both")));
    expect(await x(button("Both"))).toBeLessThan(await x(button("Right")));
  }
  expect(await sidewards(page)).toBeLessThanOrEqual(0);
  expect(await axe(page)).toEqual([]);
});

for (const [name, size] of Object.entries({
  "200 % zoom": { width: 640, height: 450 },
  "320 pixels": { width: 320, height: 560 },
})) {
  test(`at ${name} nothing is lost and nothing scrolls sideways`, async ({ page, open }) => {
    await page.setViewportSize(size);
    const wide = `${paragraphs(3, "much")}\n\n\`\`\`\n${"wide ".repeat(60)}\n\`\`\`\n\n${"x".repeat(300)}`;
    const { left, right } = await open({
      answers: [[wide, wide]],
      reference: wide,
      settings: { showReference: true, highlights: true },
      bothBad: true,
    });
    for (const key of ["d", "l", "p"]) {
      await page.keyboard.press(key);
      expect(await sidewards(page), `after ${key}`).toBeLessThanOrEqual(0);
    }
    await page.getByRole("button", { name: "Reading", exact: true }).click();
    await expect(page.getByRole("group", { name: "Text size" })).toBeInViewport();
    await page.keyboard.press("Escape");
    for (const side of [left, right]) {
      await side.scrollIntoViewIfNeeded();
      await expect(side.getByText("Paragraph 2", { exact: false })).toBeVisible();
    }
    await expect(page.getByRole("button", { name: /^Left is better/ })).toBeInViewport();
    expect(await axe(page)).toEqual([]);
  });
}

test("texts of a megabyte are read to their ends, and voted on", async ({ page, data, open }) => {
  test.setTimeout(180_000);
  const long = (word: string) => `${"A line of no great interest.\n".repeat(35_000)}${word} stands last.`;
  const { study, left } = await open({ answers: [[long("alpha"), long("beta")]] });
  const slowly = { timeout: 60_000 };
  await page.getByRole("button", { name: "End", exact: true }).click();
  await expect(left.locator(".plain-text > div").last()).toBeInViewport(slowly);
  await page.keyboard.press("d");
  await expect(page.getByText("These texts are too long to compare word by word.")).toBeVisible(slowly);
  await page.getByRole("button", { name: "Top", exact: true }).click();
  await expect(left.locator(".plain-text > div").first()).toBeInViewport(slowly);
  await page.keyboard.press("t");
  await expect.poll(() => data.rows("Vote", { studyId: String(study.id), outcome: "tie" }), slowly).toHaveLength(1);
});
