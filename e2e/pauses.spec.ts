import type { Page } from "@playwright/test";
import { allSaved, shown, start, untilNext } from "./annotate";
import { appUrl } from "./app-url";
import { axe } from "./axe";
import type { Data } from "./data";
import { expect, type Session, test } from "./fixtures";

type Study = Awaited<ReturnType<Data["anOpenStudy"]>>;
type Seat = { page: Page; data: Data; signIn: (session: Session) => Promise<void> };

async function sitDown({ page, data, signIn }: Seat, study: Study) {
  const annotator = await data.anAnnotator(study, "Edda");
  await signIn(await data.aSession(annotator));
  await page.goto(`/annotate/${study.publicId}`);
  await start(page);
  return annotator;
}

async function asOwner({ page, data, signIn }: Seat, study: Study, path: string) {
  await signIn(await data.aSession(study.owner));
  await page.goto(`/studies/${study.id}${path}`);
}

test("a skip is one key; why may be said afterwards, by keys alone, or not at all", async ({ page, data, signIn }) => {
  test.slow();
  const study = await data.anOpenStudy({ prompts: 6 });
  await sitDown({ page, data, signIn }, study);
  const why = page.getByRole("group", { name: /Why did you skip it/ });
  const skip = async () => {
    const before = await shown(page);
    await page.keyboard.press("s");
    await untilNext(page, before);
    return before;
  };

  const first = await skip();
  await expect(why).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("w");
  await expect(page.getByRole("button", { name: "Prompt unclear" })).toBeFocused();
  for (let tab = 0; tab < 2; tab++) await page.keyboard.press("Tab");
  const second = await shown(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Noted: Too long.").first()).toBeVisible();
  await expect(why).toBeHidden();
  expect(await shown(page)).toEqual(second);

  const third = await skip();
  await page.getByRole("button", { name: "Something else…" }).press("Enter");
  await page.keyboard.type("I wrote this one");
  await page.keyboard.press("Enter");
  await expect(why).toBeHidden();

  await skip();
  await expect(why).toBeVisible();
  const next = await shown(page);
  await page.keyboard.press("ArrowLeft");
  await untilNext(page, next);
  await expect(why).toBeHidden();
  await allSaved(page);

  await asOwner({ page, data, signIn }, study, "/flags");
  const rows = page.getByRole("row");
  await expect(rows.filter({ hasText: "too long" })).toContainText(first.prompt.split("\n")[0]!);
  await expect(rows.filter({ hasText: "I wrote this one" })).toContainText(third.prompt.split("\n")[0]!);
  await expect(page.getByText(/Why pairs were skipped/)).toContainText("no reason given (1)");
  await page.getByRole("link", { name: /^skipped/ }).click();
  await expect(page).toHaveURL(/kind=skipped/);
  await expect(rows).toHaveCount(4);
});

test("a skipped pair that came back takes its reason with it", async ({ page, data, signIn }) => {
  const study = await data.anOpenStudy({ prompts: 3 });
  await sitDown({ page, data, signIn }, study);
  const before = await shown(page);
  await page.keyboard.press("s");
  await untilNext(page, before);
  await page.getByRole("button", { name: "Shown badly" }).click();
  await page.keyboard.press("z");
  await expect.poll(() => shown(page)).toEqual(before);
  await page.keyboard.press("ArrowRight");
  await untilNext(page, before);
  await allSaved(page);
  await asOwner({ page, data, signIn }, study, "/flags");
  await expect(page.getByText("Nobody has flagged or skipped anything")).toBeVisible();
});

test("a guess at the systems in one's own words counts on the results page", async ({ page, data, signIn }) => {
  test.slow();
  const study = await data.anOpenStudy({ prompts: 4, systems: ["Larch-7B", "Spruce-7B-Instruct"] });
  await sitDown({ page, data, signIn }, study);
  await page.keyboard.press("f");
  const form = page.getByRole("form", { name: "Flag this pair" });
  for (let down = 0; down < 3; down++) await page.keyboard.press("ArrowDown");
  await expect(form.getByRole("radio", { name: "I think I know which system this is" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(form.getByRole("alert")).toHaveText("Write a name for one response at least.");
  await expect(form.getByLabel("The left response is from")).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.type("the larch model");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Spruce, I think");
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await expect(page.getByText(/^Noted\. The researcher will see your guess/).first()).toBeVisible();
  const before = await shown(page);
  await page.keyboard.press("t");
  await untilNext(page, before);
  await allSaved(page);

  const [flag, ...more] = await data.rows("Flag", { guess: "the larch model" });
  expect(more).toEqual([]);
  const [assignment] = await data.rows("Assignment", { id: flag!.assignmentId });
  expect(flag!.guessed).toBe(assignment!.flipped ? "b" : "a");
  const right = flag!.guessed === "a";

  await asOwner({ page, data, signIn }, study, "/results");
  const figure = page.getByRole("region", { name: "Could annotators tell?" });
  await expect(figure).toContainText(
    new RegExp(
      `1\\sannotator guessed in 1\\scomparison, on 100\\s% of votes\\. The only one that names .* is ${right ? "right" : "wrong"}`,
    ),
  );
  await expect(figure).toContainText("Chance alone may give that");
  const rows = figure.getByRole("row");
  await expect(rows.filter({ hasText: "the larch model" })).toContainText(right ? "right" : "wrong");
  await expect(rows.filter({ hasText: "Spruce, I think" })).toContainText(right ? "right" : "wrong");
  expect(await axe(page)).toEqual([]);
});

test("after the votes the study says it is time for a break, and the pair waits", { tag: ["@phone"] }, async ({
  page,
  data,
  signIn,
}) => {
  const study = await data.anOpenStudy({ prompts: 8, breakAfter: 2 });
  await sitDown({ page, data, signIn }, study);
  const pause = page.getByRole("heading", { name: "Time for a break" });
  const first = await shown(page);
  await page.keyboard.press("ArrowLeft");
  await untilNext(page, first);
  await expect(pause).toBeHidden();
  await page.keyboard.press("t");
  await expect(pause).toBeVisible();
  await expect(
    page.getByText(/^2 votes are given, in less than a minute of work\. Everything is saved\.$/),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on" })).toBeFocused();
  expect(await axe(page)).toEqual([]);
  for (const key of ["ArrowLeft", "t", "s", "f"]) await page.keyboard.press(key);
  await expect(pause).toBeVisible();

  await page.keyboard.press("Enter");
  await expect(pause).toBeHidden();
  const waiting = await shown(page);
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(waiting);
  await expect(pause).toBeHidden();
  expect(await data.rows("Vote", { studyId: String(study.id), state: "active" })).toHaveLength(2);

  await page.keyboard.press("ArrowRight");
  await untilNext(page, waiting);
  await page.keyboard.press("ArrowRight");
  await expect(pause).toBeVisible();
  await allSaved(page);
  await page.reload();
  await expect(page.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  await expect(pause).toBeHidden();
});

test("undo goes on from a break, back to the vote", async ({ page, data, signIn }) => {
  const study = await data.anOpenStudy({ prompts: 4, breakAfter: 1 });
  await sitDown({ page, data, signIn }, study);
  const first = await shown(page);
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { name: "Time for a break" })).toBeVisible();
  await page.keyboard.press("z");
  await expect.poll(() => shown(page)).toEqual(first);
});

test("choices wait until a pair was read, and not a second time after an undo", async ({ page, data, signIn }) => {
  await page.clock.install();
  const settings = { minReading: { secondsPer1000: 120, atMostSeconds: 25 } };
  const study = await data.anOpenStudy({
    texts: ["word ", "more ", "else "].map((word) => word.repeat(400)),
    settings,
  });
  await sitDown({ page, data, signIn }, study);
  const sign = page.getByText(/^Time to read: \d+ s$/);
  const left = page.getByRole("button", { name: /^Left is better/ });
  await expect(sign).toBeVisible();
  await expect(left).toHaveAttribute("aria-disabled", "true");
  const first = await shown(page);
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText(/^A moment: you can vote in/).first()).toBeVisible();
  await left.click({ force: true });
  expect(await shown(page)).toEqual(first);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("g");
  await expect(page.getByRole("dialog", { name: "Guidelines" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.clock.runFor(25_000);
  await expect(sign).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "You can vote now." })).toBeAttached();
  await page.keyboard.press("ArrowLeft");
  await untilNext(page, first);
  await expect(sign).toBeVisible();

  await page.keyboard.press("z");
  await expect.poll(() => shown(page)).toEqual(first);
  await expect(sign).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await untilNext(page, first);
  await allSaved(page);
  expect(await data.rows("Vote", { studyId: String(study.id), state: "active" })).toHaveLength(1);
});

test("what was read before a reload counts", async ({ page, data, signIn }) => {
  const settings = { minReading: { secondsPer1000: 120, atMostSeconds: 20 } };
  const study = await data.anOpenStudy({ texts: ["word ".repeat(400), "more ".repeat(400)], settings });
  await sitDown({ page, data, signIn }, study);
  const first = await shown(page);
  await expect(page.getByText(/^Time to read: 1[0-6] s$/)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(first);
  await expect(page.getByText(/^Time to read: 1?\d s$/)).toBeVisible();
  await expect(page.getByText(/^Time to read: (1[7-9]|20) s$/)).toBeHidden();
});

test("a pair nobody looks at is not read", async ({ page, data, signIn }) => {
  await page.clock.install();
  const settings = { minReading: { secondsPer1000: 120, atMostSeconds: 60 } };
  const study = await data.anOpenStudy({ texts: ["word ".repeat(400), "more ".repeat(400)], settings });
  await sitDown({ page, data, signIn }, study);
  await page.mouse.move(100, 100);
  await page.clock.runFor(20_000);
  await expect(page.getByText(/^Time to read: [234]\d s$/)).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByText("Time to read stands still until you move or scroll.").first()).toBeVisible();
  await page.mouse.move(200, 200);
  await page.clock.runFor(2_000);
  // Had the minute counted, nothing would be left.
  await expect(page.getByText(/^Time to read: [123]?\d s$/)).toBeVisible();
});

test("examples are one key away, beside the guidelines", async ({ page, data, signIn }) => {
  const example = {
    prompt: "Name a conifer.",
    left: "An **oak**.",
    right: "A larch.",
    choice: "right",
    why: "Oaks are none.",
  } as const;
  const study = await data.anOpenStudy({ guidelines: "Read both.", settings: { examples: [example] } });
  await sitDown({ page, data, signIn }, study);
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Guidelines and examples" });
  await expect(dialog.getByRole("tab", { name: "Examples" })).toHaveAttribute("aria-selected", "true");
  await expect(dialog.getByRole("tab", { name: "Examples" })).toBeFocused();
  const shownExample = dialog.getByRole("article", { name: "Example 1" });
  await expect(shownExample.getByRole("region", { name: "Right" })).toContainText("better");
  await expect(shownExample).toContainText("Right is better");
  await expect(shownExample).toContainText("Oaks are none.");
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("ArrowLeft");
  await expect(dialog.getByRole("tab", { name: "Guidelines" })).toBeFocused();
  await expect(dialog.getByRole("tabpanel", { name: "Guidelines" })).toContainText("Read both.");
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("g");
  await expect(dialog.getByRole("tab", { name: "Guidelines" })).toHaveAttribute("aria-selected", "true");
});

test("time so far goes on where earlier visits ended, in the annotator's language", async ({ data, newPerson }) => {
  const study = await data.anOpenStudy({ prompts: 4, breakAfter: 2 });
  const annotator = await data.anAnnotator(study);
  await data.castVotes(annotator, study, 1, { activeMs: 65 * 60_000 });
  const { page, context } = await newPerson({ locale: "zh-CN" });
  await context.addCookies([{ ...(await data.aSession(annotator)), url: appUrl() }]);
  await page.goto(`/annotate/${study.publicId}`);
  await page.getByRole("button", { name: "开始" }).click();
  await expect(page.getByText("1 小时 5 分钟").first()).toBeVisible();
  await expect(page.getByText("已投 1 票")).toBeVisible();
});
