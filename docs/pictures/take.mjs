/**
 * Takes the pictures of the documents from a running, new app: the demo study, and a small study of conversations written for this
 * purpose.
 *   node docs/pictures/take.mjs "<the first-administrator link that npm start printed>"
 * The Chinese picture needs a font with Chinese characters.
 */
import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";
import { isRoot } from "../../scripts/private-files.mjs";
import { runIfMain } from "../../scripts/run.mjs";
import { Sentence } from "../../scripts/sentence.mjs";
import { at, closeTo, join, newPage } from "./screen.mjs";
import { becomeAdministrator, invite, makeConversations } from "./studies.mjs";

/** @typedef {import("@playwright/test").Browser} Browser */

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** @param {Browser} browser @param {string} link */
async function takeDemo(browser, link) {
  const light = await newPage(browser, { viewport: wide });
  const personal = await join(light, link, "Anna");
  await closeTo(light, "Python function");
  await light.screenshot({ path: at("annotate.png") });
  /** @type {[string, import("@playwright/test").BrowserContextOptions][]} */
  const looks = [
    ["annotate-dark.png", { viewport: wide, colorScheme: "dark" }],
    ["annotate-phone.png", { viewport: phone, hasTouch: true, isMobile: true }],
    ["annotate-chinese.png", { viewport: wide, locale: "zh-CN" }],
  ];
  for (const [name, look] of looks) {
    const page = await newPage(browser, look);
    await page.goto(personal);
    await page.getByText("Python function").first().waitFor();
    await page
      .getByText(/saved|已保存/)
      .filter({ visible: true })
      .waitFor();
    await page.screenshot({ path: at(name) });
  }
}

/** @param {Browser} browser @param {string} link */
async function takeConversation(browser, link) {
  const page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
  await join(page, link, "Ben");
  await closeTo(page, "sourdough");
  // Two of the aspects answered, so that the way through the questions is seen.
  await page.keyboard.press("6");
  await page.keyboard.press("4");
  await page.screenshot({ path: at("annotate-conversation.png") });
}

await runIfMain(import.meta.filename, async () => {
  const link = process.argv[2];
  if (!link) throw new Sentence("Give the first-administrator link that npm start printed.");
  const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: !isRoot() });
  try {
    const page = await newPage(browser, { viewport: { width: 1280, height: 1000 } });
    const demo = await becomeAdministrator(page, link);
    await page.goto(new URL(`${demo}/results`, link).href);
    await page.screenshot({ path: at("results.png") });
    await takeDemo(browser, await invite(page, demo));
    await takeConversation(browser, await invite(page, await makeConversations(page)));
  } finally {
    await browser.close();
  }
});
