import type { Page } from "@playwright/test";

/** After an opening or a reload, waits until the page's script has taken over: what is pressed or typed before is nobody's. */
export function waitForScript(page: Page): void {
  const { goto, reload } = page;
  page.goto = async (...given) => {
    const response = await goto.apply(page, given);
    await takenOver(page);
    return response;
  };
  page.reload = async (...given) => {
    const response = await reload.apply(page, given);
    await takenOver(page);
    return response;
  };
}

/** A page that has no script of ours, or whose script is kept from it, is not waited for. */
async function takenOver(page: Page): Promise<void> {
  await page
    .waitForFunction(
      () => {
        if (!("__next_f" in window)) return true;
        const controls = [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")];
        return controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps")));
      },
      undefined,
      { timeout: 10_000 },
    )
    .catch(() => {});
  // Effects run a moment after the controls are there: among them those that listen to keys.
  await page.evaluate(messages, 5).catch(() => {});
}

/** As many turns of the page's queue of messages, by which React does its work; a test may have stopped the timers. */
async function messages(count: number): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let turn = 0; turn < count; turn++) {
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
  port1.close();
}
