import type { Page } from "@playwright/test";
import { shown, start, untilNext } from "./annotate";
import { expect, test } from "./fixtures";

const content = (page: Page) => page.getByRole("main");
const answer = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("the focus stays on the screen, whatever takes away what held it", async ({ page, data, signIn }) => {
  const study = await data.anOpenStudy({ prompts: 4, votes: 1, settings: { confidence: "required" } });
  await signIn(await data.aSession(await data.anAnnotator(study)));
  await page.goto(`/annotate/${study.publicId}`);
  await page.getByRole("button", { name: "Start" }).press("Enter");
  await expect(content(page)).toBeFocused();

  const flag = answer(page, "Flag");
  await flag.press("Enter");
  await expect(page.getByRole("radio", { name: "Harmful or upsetting" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(flag).toBeFocused();
  await page.keyboard.press("f");
  await page.getByRole("button", { name: "Send flag" }).press("Enter");
  await expect(flag).toBeFocused();

  const first = await shown(page);
  await answer(page, "Left is better").press("Enter");
  await expect(page.getByRole("region", { name: "How sure are you?" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(answer(page, "Overall Left")).toBeFocused();
  await answer(page, "Certain").press("Enter");
  await untilNext(page, first);
  await expect(content(page)).toBeFocused();

  const undo = answer(page, "Undo");
  await undo.last().press("Enter");
  await expect.poll(() => shown(page)).toEqual(first);
  await expect(undo.last()).toBeDisabled();
  await expect(undo.last()).toBeFocused();
});

test("the offer to undo stays while somebody is at it", async ({ page, data, signIn }) => {
  const study = await data.anOpenStudy({ prompts: 3, votes: 1 });
  await signIn(await data.aSession(await data.anAnnotator(study)));
  await page.goto(`/annotate/${study.publicId}`);
  await start(page);
  const first = await shown(page);
  await page.keyboard.press("ArrowLeft");
  await untilNext(page, first);
  const offer = page
    .getByRole("region", { name: "Which response is better overall?" })
    .getByText("Voted: left is better.");
  await answer(page, "Undo").first().focus();
  await page.waitForTimeout(7_000);
  await expect(offer).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(offer).toBeHidden();
});

test("what is read out is what is new: the vote, then the pair; at the end, that it is the end", async ({
  page,
  data,
  signIn,
}) => {
  const study = await data.anOpenStudy({ prompts: 2, votes: 1 });
  await signIn(await data.aSession(await data.anAnnotator(study)));
  await page.goto(`/annotate/${study.publicId}`);
  await start(page);
  const said = page.getByRole("status").first();
  await expect(said).toHaveText("Pair 1. Which response is better overall?");
  await said.evaluate((element) => {
    const added: string[] = [];
    Object.assign(window, { added });
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        if (type === "characterData") added.push((target.textContent ?? "").trim());
        else for (const node of addedNodes) added.push((node.textContent ?? "").trim());
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  const heard = () =>
    page.evaluate(() => (window as unknown as { added: string[] }).added.splice(0).filter((words) => words !== ""));

  const vote = async () => {
    const before = await shown(page);
    await page.keyboard.press("ArrowLeft");
    await untilNext(page, before);
  };
  await vote();
  expect(await heard()).toEqual(["Voted: left is better.", "Pair 2. Which response is better overall?"]);
  await vote();
  await expect(page.getByRole("heading", { level: 2, name: /^Nothing left for now/ })).toBeVisible();
  const last = await heard();
  expect(last[0]).toBe("Voted: left is better.");
  expect(last.at(-1)).toMatch(/^Nothing left for now\./);
});
