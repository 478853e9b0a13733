import { allSaved, shown, untilNext } from "./annotate";
import { axe } from "./axe";
import { expect, test } from "./fixtures";
import { vote, votingDesk } from "./voting-desk";

test("a key is changed, a conflict is said and settled by a swap, and the standard keys come back", async ({
  page,
  data,
  signIn,
}) => {
  const { outcomes } = await votingDesk(page, data, signIn);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.getByRole("button", { name: "Tie: t. Change this key." }).click();
  await expect(dialog.getByText("Press a key…")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("alert")).toContainText("Tab belongs to the browser");
  await dialog.getByRole("button", { name: "Tie: t. Change this key." }).click();
  await page.keyboard.press("v");
  await expect(dialog.getByRole("button", { name: "Tie: v. Change this key." })).toBeVisible();
  await dialog.getByRole("button", { name: "Skip this pair: s. Change this key." }).click();
  await page.keyboard.press("f");
  await expect(dialog.getByRole("alert")).toContainText("f is the key for “Flag this pair” already.");
  await dialog.getByRole("button", { name: "Swap the two" }).click();
  await expect(dialog.getByRole("button", { name: "Flag this pair: s. Change this key." })).toBeVisible();
  // Escape leaves a key as it is, and the list open.
  await dialog.getByRole("button", { name: "Undo; again for the vote before it: z. Change this key." }).click();
  await page.keyboard.press("Escape");
  await expect(
    dialog.getByRole("button", { name: "Undo; again for the vote before it: z. Change this key." }),
  ).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const pair = await shown(page);
  await page.keyboard.press("t");
  await page.keyboard.press("s");
  await expect(page.getByRole("form", { name: "Flag this pair" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await shown(page)).toEqual(pair);
  await page.locator("#content").focus();
  await vote(page, "v");
  await allSaved(page);
  await page.reload();
  await expect(page.getByRole("button", { name: /^Tie/ })).toHaveAttribute("aria-keyshortcuts", "v");
  await page.locator("#content").focus();
  await vote(page, "v");

  await page.keyboard.press("?");
  await dialog.getByRole("button", { name: "Back to the standard keys" }).click();
  await expect(dialog.getByRole("button", { name: "Tie: t. Change this key." })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("#content").focus();
  await vote(page, "t");
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie", "tie", "tie"]);
});

test("keys switched off do nothing, and no button shows one", async ({ page, data, signIn }) => {
  const { outcomes } = await votingDesk(page, data, signIn);
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use single keys" }).uncheck();
  await page.keyboard.press("Escape");
  await page.locator("#content").focus();
  const pair = await shown(page);
  for (const key of ["t", "ArrowLeft", "s", "z", "?"]) await page.keyboard.press(key);
  expect(await shown(page)).toEqual(pair);
  await expect(page.getByRole("button", { name: /^Tie/ })).not.toHaveAttribute("aria-keyshortcuts", /./);
  await page.getByRole("button", { name: /^Tie/ }).click();
  await untilNext(page, pair);
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie"]);
});

test("keys are letters while one types, and nothing while an input method composes", async ({ page, data, signIn }) => {
  const { outcomes } = await votingDesk(page, data, signIn, { rationale: "optional" });
  const pair = await shown(page);
  await page.keyboard.press("r");
  await page.keyboard.type("texts");
  await expect(page.getByRole("textbox", { name: /^Why/ })).toHaveValue("texts");
  await page.keyboard.press("Escape");
  await page.locator("#content").focus();
  await page.evaluate(() => {
    const press = (more: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "t", code: "KeyT", bubbles: true, ...more }),
      );
    for (const more of [{ isComposing: true }, { keyCode: 229 }, { ctrlKey: true }, { altKey: true }, { repeat: true }])
      press(more);
  });
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await shown(page)).toEqual(pair);
  expect(await outcomes()).toEqual([]);
});
