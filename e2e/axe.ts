import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong with the page as it stands, in words; in light, then in dark. */
export async function axe(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    // A colour in the middle of a transition is no colour of the design.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(() => {
      const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      // A transition that another one replaced may never say that it is finished.
      const late = new Promise((resolve) => setTimeout(resolve, 1_000));
      return Promise.race([Promise.allSettled(passing.map((animation) => animation.finished)), late]);
    });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
    for (const { id, help, nodes } of violations) {
      for (const node of nodes)
        found.push(`${colorScheme}: ${id}, ${help}: ${node.html.slice(0, 200)} ${node.failureSummary}`);
    }
  }
  return found;
}
