import { expect, type Page } from "@playwright/test";

export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText(`Welcome, ${name}.`)).toBeVisible();
}

export async function start(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Start" });
  // Pressed before the page's script is there, a button does nothing: one presses again.
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(page.getByRole("region", { name: "Left" })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
}

export type Shown = { prompt: string; left: string; right: string };

/** The texts on screen. With "Plain text" on they are as written. */
export async function shown(page: Page): Promise<Shown> {
  const text = (name: string) =>
    page
      .getByRole("region", { name, exact: true })
      .locator(".plain-text, .prose")
      // What is far out of sight of a long text has no inner text, though a reader comes to it.
      .evaluate((element: HTMLElement) =>
        element.classList.contains("long-text") ? (element.textContent ?? "") : element.innerText,
      );
  const [prompt, left, right] = await Promise.all([text("Prompt"), text("Left"), text("Right")]);
  return { prompt, left, right };
}

/** Until another pair is on screen, or none is left. Two pairs may have a response in common, but not all three texts. */
export async function untilNext(page: Page, before: Shown): Promise<void> {
  const changed = async () => {
    if (await page.getByRole("heading", { name: /^(Nothing left|That was all)/ }).isVisible()) return true;
    if (!(await page.getByRole("region", { name: "Left", exact: true }).isVisible())) return false;
    return JSON.stringify(await shown(page)) !== JSON.stringify(before);
  };
  await expect.poll(changed, { intervals: [50] }).toBe(true);
}

export async function allSaved(page: Page): Promise<void> {
  await expect(page.getByText("saved", { exact: true }).filter({ visible: true })).toBeVisible();
}
