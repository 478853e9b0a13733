/**
 * Takes the pictures of the README from the demo study of a running, new app:
 *   node docs/pictures/take.mjs "<the first-administrator link that npm start printed>"
 */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";
import { isRoot } from "../../scripts/private-files.mjs";
import { runIfMain } from "../../scripts/run.mjs";
import { Sentence } from "../../scripts/sentence.mjs";

/** @typedef {import("@playwright/test").Page} Page @typedef {import("@playwright/test").Browser} Browser */

const password = "a password for the pictures";
const at = (/** @type {string} */ name) => join(import.meta.dirname, name);

/** @param {Browser} browser @param {{ width: number, height: number }} viewport */
const newPage = async (browser, viewport) => (await browser.newContext({ viewport, colorScheme: "light" })).newPage();

/** @param {Page} page @param {string} link */
async function becomeAdministrator(page, link) {
  await page.goto(link);
  await page.getByLabel("Your name").fill("Researcher");
  await page.getByLabel("E-mail").fill("researcher@example.org");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the administrator" }).click();
  await page.getByRole("button", { name: "Add the demo study" }).click();
  await page.waitForURL(/\/studies\/\d+/);
  return new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
}

/** @param {Page} page @param {string} study @returns {Promise<string>} the link to join by */
async function invite(page, study) {
  await page.goto(new URL(`${study}/annotators`, page.url()).href);
  await page.getByLabel("Label").fill("Pictures");
  await page.getByRole("button", { name: "Make a link" }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("listitem").filter({ hasText: "Pictures" }).getByRole("button", { name: "Copy" }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** @param {Page} page @param {string} link */
async function takeAnnotate(page, link) {
  await page.goto(link);
  await page.getByLabel("Your name").fill("Anna");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  const left = page.getByRole("region", { name: "Left", exact: true });
  await left.waitFor();
  const prompt = page.getByRole("region", { name: "Prompt", exact: true });
  // Pairs come in random order: code shows more of the screen than prose.
  let text = await prompt.innerText();
  while (!text.includes("Python function")) {
    await page.keyboard.press("s");
    await prompt.getByText(text.split("\n").at(-1) ?? "", { exact: true }).waitFor({ state: "detached" });
    text = await prompt.innerText();
  }
  // Without the toast of the last skip; the pair in hand comes back.
  await page.reload();
  await prompt.getByText("Python function").waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: at("annotate.png") });
}

await runIfMain(import.meta.filename, async () => {
  const link = process.argv[2];
  if (!link) throw new Sentence("Give the first-administrator link that npm start printed.");
  const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: !isRoot() });
  try {
    const page = await newPage(browser, { width: 1280, height: 1000 });
    const study = await becomeAdministrator(page, link);
    await page.goto(new URL(`${study}/results`, link).href);
    await page.screenshot({ path: at("results.png") });
    await takeAnnotate(await newPage(browser, { width: 1280, height: 800 }), await invite(page, study));
  } finally {
    await browser.close();
  }
});
