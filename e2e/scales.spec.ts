import type { Page } from "@playwright/test";
import { allSaved, shown, untilNext } from "./annotate";
import { axe } from "./axe";
import type { Data } from "./data";
import { expect, type Session, test } from "./fixtures";

type Options = Parameters<Data["anOpenStudy"]>[0];
type Desk = { page: Page; data: Data; signIn: (session: Session) => Promise<void> };

/** An annotator of such a study before the first pair, brought there by keys alone. */
async function atDesk({ page, data, signIn }: Desk, options: Options) {
  const study = await data.anOpenStudy({ prompts: 3, votes: 1, ...options });
  await signIn(await data.aSession(await data.anAnnotator(study)));
  await page.goto(`/annotate/${study.publicId}`);
  await page.getByRole("button", { name: "Start" }).press("Enter");
  await expect(page.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const votes = () => data.rows("Vote", { studyId: String(study.id), state: "active" });
  return { study, press, votes };
}

const question = (page: Page, text: string) => page.getByRole("heading", { level: 2, name: text });
const canonical = (side: "left" | "right", flipped: unknown) => ((side === "left") !== flipped ? "a" : "b");

const everything: Options = {
  scale: "graded_7",
  aspects: ["clarity", "depth"],
  reasons: ["shorter", "wrong"],
  rationale: "required",
  bothBad: true,
  settings: { confidence: "required", minRationale: 12 },
};

test("a graded study with aspects, confidence and a required rationale is voted on by keyboard alone", async ({
  page,
  data,
  signIn,
}) => {
  const { press, votes } = await atDesk({ page, data, signIn }, everything);
  const first = await shown(page);
  const why = page.getByRole("textbox", { name: "Why? At least 12 characters." });

  await expect(question(page, "Which has more clarity?")).toBeVisible();
  await press("1");
  await expect(question(page, "Which has more depth?")).toBeVisible();
  await press("ArrowLeft");
  await expect(page.getByText("On this scale the digits 1 to 7 answer").first()).toBeVisible();
  await press("5", "[", "[");
  await expect(question(page, "Which has more clarity?")).toBeVisible();
  await expect(page.getByRole("button", { name: "Left much better" })).toHaveAttribute("aria-pressed", "true");
  await press("2");
  await expect(question(page, "Which response is better overall?")).toBeVisible();
  await press("7");
  await expect(question(page, "How sure are you?")).toBeVisible();
  await press("3");
  await expect(why).toBeFocused();
  await page.keyboard.type("Too short");
  await expect(page.getByText("9 of 12")).toBeVisible();
  await press("Enter");
  await expect(why).toBeFocused();
  await page.keyboard.type(", yet clearer");
  await expect(page.getByText(/of 12/)).toBeHidden();
  await press("Tab", "Shift+Tab", "Enter");
  await untilNext(page, first);
  await allSaved(page);

  const [vote, ...others] = await votes();
  expect(others).toEqual([]);
  expect(vote).toMatchObject({ strength: 3, confidence: 3, rationale: "Too short, yet clearer", highlights: null });
  expect(vote?.outcome).toBe(canonical("right", vote?.flipped));
  const answers = await data.rows("AspectAnswer", { voteId: vote?.id });
  const sides = [canonical("left", vote?.flipped), canonical("right", vote?.flipped)];
  expect(answers.map(({ outcome, strength }) => [outcome, strength])).toEqual([
    [sides[0], 2],
    [sides[1], 1],
  ]);

  const second = await shown(page);
  await press("z");
  await untilNext(page, second);
  expect(await shown(page)).toEqual(first);
  await expect(why).toHaveValue("Too short, yet clearer");
  await expect(question(page, "Which response is better overall?")).toBeVisible();
  await press("x", "1");
  await untilNext(page, first);
  await allSaved(page);
  expect(await votes()).toMatchObject([{ outcome: "both_bad", strength: null, confidence: 1 }]);
});

test("where a rationale is lacking digits tick reasons, and Enter votes", async ({ page, data, signIn }) => {
  const { press, votes } = await atDesk(
    { page, data, signIn },
    { scale: "graded_5", reasons: ["shorter", "wrong"], rationale: "required" },
  );
  const first = await shown(page);
  await press("2");
  await expect(page.getByText("Say why: tick a reason").first()).toBeVisible();
  await press("2");
  await expect(page.getByRole("button", { name: "wrong" })).toHaveAttribute("aria-pressed", "true");
  await press("Enter");
  await untilNext(page, first);
  await allSaved(page);
  const [vote] = await votes();
  expect(vote).toMatchObject({ strength: 1, rationale: null });
  const ticked = await data.rows("VoteRationaleCode", { voteId: vote?.id });
  const codes = await data.rows("RationaleCode", { id: ticked[0]?.codeId });
  expect([ticked.length, codes[0]?.key, ticked[0]?.coderId]).toEqual([1, "wrong", null]);
});

test("a marked passage is a reason, is listed beside the answers, and is taken back there", async ({
  page,
  data,
  signIn,
}) => {
  const { press, votes } = await atDesk(
    { page, data, signIn },
    { rationale: "required", settings: { highlights: true } },
  );
  const first = await shown(page);
  const answer = page.getByRole("region", { name: "Left", exact: true }).getByText(/^Answer/);
  const passages = page.getByRole("list", { name: "Marked passages" }).getByRole("listitem");
  const mark = async () => {
    await answer.dblclick({ position: { x: 15, y: 10 } });
    await expect(page.getByRole("group", { name: "Mark this passage" })).toBeVisible();
    await press("+");
  };
  await mark();
  await expect(passages).toHaveCount(1);
  await page.getByRole("button", { name: /^Remove the mark: Left/ }).click();
  await expect(passages).toHaveCount(0);
  await press("ArrowRight");
  await expect(page.getByRole("textbox", { name: "Why? Needed for this vote." })).toBeFocused();
  await mark();
  await expect(passages).toHaveCount(1);
  await press("Enter");
  await untilNext(page, first);
  await allSaved(page);
  const [vote] = await votes();
  expect(vote).toMatchObject({ rationale: null, outcome: canonical("right", vote?.flipped) });
  expect(vote?.highlights).toMatchObject([{ side: canonical("left", vote?.flipped), answer: 0, mark: "good" }]);
});

test("what is optional is said before the one key that votes, or not at all", async ({ page, data, signIn }) => {
  const { press, votes } = await atDesk(
    { page, data, signIn },
    { reasons: ["shorter"], settings: { confidence: "optional" } },
  );
  const first = await shown(page);
  await press("3");
  await expect(page.getByRole("button", { name: "Certain" })).toHaveAttribute("aria-pressed", "true");
  await press("]", "]", "1");
  await expect(page.getByRole("button", { name: "shorter" })).toHaveAttribute("aria-pressed", "true");
  await press("ArrowLeft");
  await untilNext(page, first);
  const second = await shown(page);
  await press("t");
  await untilNext(page, second);
  await allSaved(page);
  const all = await votes();
  expect(all.map(({ confidence, outcome }) => [confidence, outcome === "tie"])).toEqual([
    [3, false],
    [null, true],
  ]);
  expect(await data.rows("VoteRationaleCode", { voteId: all[0]?.id })).toHaveLength(1);
});

test("seven points are within a thumb's reach on a phone, and the bar leaves room to read", { tag: "@phone" }, async ({
  page,
  data,
  signIn,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const { votes } = await atDesk({ page, data, signIn }, { ...everything, aspects: ["clarity"] });
  const first = await shown(page);
  const bar = page.locator("#vote");
  const height = async () => (await bar.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
  const answers = page.getByRole("group", { name: "Answers" }).getByRole("button");
  await expect(answers).toHaveCount(7);
  expect(await height()).toBeLessThan(800 * 0.32);
  for (const answer of await answers.all()) {
    const box = await answer.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  }
  await page.getByRole("button", { name: "Left slightly better" }).click();
  await expect(answers).toHaveCount(8);
  expect(await height()).toBeLessThan(800 * 0.4);
  await page.getByRole("button", { name: "Right better", exact: true }).click();
  await page.getByRole("button", { name: "Fairly sure" }).click();
  await page.getByRole("textbox", { name: /^Why/ }).fill("Right is clearer.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Submit" }).click();
  await untilNext(page, first);
  await allSaved(page);
  const [vote] = await votes();
  expect(vote).toMatchObject({ strength: 2, confidence: 2, outcome: canonical("right", vote?.flipped) });
});

for (const width of [320, 390, 640]) {
  test(`no answer of seven points covers another or its key at ${width} pixels`, async ({ page, data, signIn }) => {
    await page.setViewportSize({ width, height: 800 });
    await atDesk({ page, data, signIn }, { scale: "graded_7", bothBad: true });
    const answers = page.getByRole("group", { name: "Answers" }).getByRole("button");
    await expect(answers).toHaveCount(8);
    const boxes = await answers.evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const words = document.createRange();
        words.selectNodeContents(button.firstElementChild as Element);
        const key = button.querySelector("kbd")?.getBoundingClientRect();
        const inside = [words.getBoundingClientRect(), ...(key ? [key] : [])];
        return [[button.getBoundingClientRect()], inside].map((all) =>
          all.map(({ x, y, right, bottom }) => ({ x, y, right, bottom })),
        );
      }),
    );
    type Box = { x: number; y: number; right: number; bottom: number };
    const apart = (one: Box, other: Box) =>
      one.right <= other.x + 1 || other.right <= one.x + 1 || one.bottom <= other.y + 1 || other.bottom <= one.y + 1;
    const buttons = boxes.filter((_, at) => at % 2 === 0).flat();
    const insides = boxes.filter((_, at) => at % 2 === 1);
    for (const [at, box] of buttons.entries()) {
      for (const other of buttons.slice(at + 1)) expect(apart(box, other)).toBe(true);
      const [words, key] = insides[at] ?? [];
      if (!words || !key) throw new Error("an answer has words and a key");
      expect(apart(words, key)).toBe(true);
      expect(words.x >= box.x - 1 && words.right <= box.right + 1).toBe(true);
    }
    const ways = page.getByRole("button", { name: /^(Skip|Flag|Undo)$/ });
    const rows = await ways.evaluateAll((all) => all.map((way) => Math.round(way.getBoundingClientRect().y)));
    expect(new Set(rows).size).toBe(1);
  });
}

for (const [name, options] of Object.entries({
  "seven points and everything asked": everything,
  "five points with what is optional": {
    scale: "graded_5",
    bothBad: true,
    reasons: ["shorter", "wrong"],
    settings: { confidence: "optional" },
  },
} satisfies Record<string, Options>)) {
  test(`axe finds nothing on the vote bar: ${name}`, { tag: "@phone" }, async ({ page, data, signIn }) => {
    const { press } = await atDesk({ page, data, signIn }, options);
    expect(await axe(page)).toEqual([]);
    await press("]", "1", "1", "1");
    expect(await axe(page)).toEqual([]);
  });
}
