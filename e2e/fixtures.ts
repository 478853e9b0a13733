import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { appUrl } from "./app-url";
import { type Data, startData } from "./data";
import { waitForScript } from "./hydrated";
import { type Watch, watch } from "./watch";

export type Person = { context: BrowserContext; page: Page };
export type Session = { name: string; value: string };

type Fixtures = {
  /** Of all pages of the test. */
  watched: Watch;
  /** Another browser: its own cookies, as watched as the first. */
  newPerson: (options?: BrowserContextOptions) => Promise<Person>;
  /** Signs `page` in with a session made by `data.aSession`. */
  signIn: (session: Session) => Promise<void>;
};

export const test = base.extend<Fixtures, { data: Data }>({
  baseURL: async ({ browserName: _ }, use) => use(appUrl()),

  data: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from the pattern
    async ({}, use) => {
      const data = startData();
      await use(data);
      data.stop();
    },
    { scope: "worker" },
  ],

  watched: async ({ context }, use) => {
    const seen: Watch = { problems: [], expected: [] };
    await watch(context, seen);
    await use(seen);
    expect(seen.problems, "pages of this test").toEqual([]);
  },

  page: async ({ page, watched: _ }, use) => {
    waitForScript(page);
    await use(page);
  },

  newPerson: async ({ browser, baseURL, contextOptions, watched }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, ...options });
      contexts.push(context);
      await watch(context, watched, options?.baseURL);
      const page = await context.newPage();
      waitForScript(page);
      return { context, page };
    });
    for (const context of contexts) await context.close();
  },

  signIn: async ({ context }, use) => use((session) => context.addCookies([{ ...session, url: appUrl() }])),
});

export { expect };
