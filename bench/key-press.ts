/**
 * From the key press that votes to the next pair painted, on the real app with its database, in a browser: median and p95, beside a key that
 * does nothing on the same page in the same run, which is what a browser needs for a press and a frame. `npm run bench:keys [votes] [slowdown]`
 */
import { chromium, type Page } from "@playwright/test";
import { findChromium } from "@/scripts/chromium.mjs";
import { longAnswers } from "./long-answers";
import { quantiles } from "./quantiles";
import { startApp } from "./running-app";

const votes = Number(process.argv[2] ?? 60);
/** How many times slower than this computer the browser's processor is made to be. */
const slowdown = Number(process.argv[3] ?? 1);
const warmUp = 5;
/** Time to look at a pair; a press during it would be nobody's. */
const lookMs = 500;
const limits = { median: 50, p95: 100 };

type Timed = { ms: number; changed: boolean };

/** Runs in the page: times a key press to the frame that shows what it did, or to the next one where it does nothing. */
function timer() {
  let listening: { from: number; resolve: (timed: Timed) => void; before: string; act: boolean } | null = null;
  const shown = () => document.querySelector("main [role=status]")?.textContent?.match(/Pair [\d,]+/)?.[0] ?? "";
  addEventListener(
    "keydown",
    (event) => {
      if (listening) listening.from = event.timeStamp;
      requestAnimationFrame(look);
    },
    { capture: true },
  );
  /** The frame of this callback is painted when the message after it arrives. */
  function look() {
    const timing = listening;
    if (!timing) return;
    const changed = shown() !== timing.before;
    const late = performance.now() - timing.from > 5_000;
    if (timing.act && !changed && !late) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => timing.resolve({ ms: performance.now() - timing.from, changed });
    channel.port2.postMessage(null);
    listening = null;
  }
  Object.assign(globalThis, {
    expectPress: (act: boolean) => {
      const timing = new Promise<Timed>((resolve) => {
        listening = { from: 0, resolve, before: shown(), act };
      });
      Object.assign(globalThis, { timing });
    },
  });
}

async function timed(page: Page, key: string, act: boolean): Promise<Timed> {
  // The page's own function and promise, put there by `timer`.
  await page.evaluate(
    (does) => (globalThis as unknown as { expectPress: (does: boolean) => void }).expectPress(does),
    act,
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as { timing: Promise<Timed> }).timing);
}

async function main(url: string): Promise<boolean> {
  const { anAnnotator, anOpenStudy } = await import("@/prisma/factories");
  const { resumeToken } = await import("@/lib/auth/resume-token");
  const { renderStudyTexts } = await import("@/lib/comparisons/render-study-texts");
  const { disconnect } = await import("@/lib/db/client");
  const answers = longAnswers(votes + warmUp + 3);
  const study = await anOpenStudy({ answers, votes: 1 });
  await renderStudyTexts(study.id);
  const { participantPublicId } = await anAnnotator(study);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // tsx leaves calls of a helper of its own in functions.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(timer);
    const link = `${url}/resume/${encodeURIComponent(resumeToken({ publicId: participantPublicId, resumeVersion: 1 }))}`;
    await page.goto(link);
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByRole("region", { name: "Left", exact: true }).waitFor();
    await page.locator("#content").focus();
    if (slowdown > 1)
      await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const nothing: number[] = [];
    const next: number[] = [];
    for (let n = 0; n < votes + warmUp; n++) {
      await page.waitForTimeout(lookMs);
      const idle = await timed(page, "q", false);
      await page.waitForTimeout(lookMs / 5);
      const pressed = await timed(page, n % 3 ? "ArrowLeft" : "t", true);
      if (!pressed.changed) throw new Error(`vote ${n} showed no next pair`);
      if (n < warmUp) continue;
      nothing.push(idle.ms);
      next.push(pressed.ms);
    }
    await page.getByText("saved", { exact: true }).filter({ visible: true }).waitFor();
    return report(answers, nothing, next);
  } finally {
    await browser.close();
    await disconnect();
  }
}

function report(answers: string[][], nothing: number[], next: number[]): boolean {
  const lengths = answers.flat().map((text) => text.length);
  const [still, moved] = [quantiles(nothing), quantiles(next)];
  const line = (name: string, { p50, p95 }: ReturnType<typeof quantiles>) =>
    console.log(`${name.padEnd(34)} median ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms`);
  console.log(
    `${next.length} votes, responses of ${Math.min(...lengths)} to ${Math.max(...lengths)} characters${slowdown > 1 ? `, processor ${slowdown} times slower` : ""}`,
  );
  line("a key that does nothing, painted", still);
  line("a vote, next pair painted", moved);
  console.log(`ratio ${(moved.p50 / still.p50).toFixed(2)}; limits: median ${limits.median} ms, p95 ${limits.p95} ms`);
  return slowdown > 1 || (moved.p50 <= limits.median && moved.p95 <= limits.p95);
}

const app = await startApp();
let quick = false;
try {
  quick = await main(app.url);
} finally {
  await app.stop();
}
process.exit(quick ? 0 : 1);
