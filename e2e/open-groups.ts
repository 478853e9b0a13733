import type { Page } from "@playwright/test";

/** Unfolds every group of fields of the protocol's form, one press each. */
export async function openGroups(page: Page): Promise<void> {
  for (const title of [
    "Aspects",
    "Reasons and confidence",
    "Reading and breaks",
    "Examples",
    "Languages",
    "Words that give a system away",
    "Pairs and sample",
  ])
    await page.locator("summary").getByText(title, { exact: true }).click();
}
