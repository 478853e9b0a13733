import { join as joinPath } from "node:path";

/** @typedef {import("@playwright/test").Page} Page @typedef {import("@playwright/test").Browser} Browser */

/** Where a picture goes. @param {string} name */
export const at = (name) => joinPath(import.meta.dirname, name);

/** @param {Browser} browser @param {import("@playwright/test").BrowserContextOptions} options */
export const newPage = async (browser, options) =>
  (await browser.newContext({ colorScheme: "light", locale: "en-GB", ...options })).newPage();

/** Joins by a link and starts; answers with the personal link. @param {Page} page @param {string} link @param {string} name */
export async function join(page, link, name) {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  const personal = await page.getByLabel("Your personal link").inputValue();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("region", { name: "Left", exact: true }).waitFor();
  return personal;
}

/** Skips until the prompt holds these words: pairs come in random order. @param {Page} page @param {string} words */
export async function closeTo(page, words) {
  const prompt = page.getByRole("region", { name: "Prompt", exact: true });
  for (let text = await prompt.innerText(); !text.includes(words); text = await prompt.innerText()) {
    await page.keyboard.press("s");
    await prompt.getByText(text.split("\n").at(-1) ?? "", { exact: true }).waitFor({ state: "detached" });
  }
  // Without the toast of the last skip; the pair in hand comes back.
  await page.reload();
  await prompt.getByText(words).first().waitFor();
  await page.mouse.move(0, 0);
}
