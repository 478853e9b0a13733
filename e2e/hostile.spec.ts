import type { Page } from "@playwright/test";
import { allSaved } from "./annotate";
import type { Data } from "./data";
import { expect, test } from "./fixtures";
import { hostileFlag, hostileTexts } from "./fixtures/hostile-texts";

test.setTimeout(180_000);

const name = (n: number) => `<img src=x onerror="window.${hostileFlag}=${n}">`;
const aHostileStudy = (data: Data) =>
  data.anOpenStudy({
    title: name(1),
    publicTitle: name(2),
    systems: [name(3), name(4)],
    guidelines: hostileTexts.map(({ text }) => text).join("\n\n"),
    texts: hostileTexts.map(({ text }) => text),
  });

/** What a text made of the page that no text may: code that ran, elements, addresses, room beside the page. */
async function harm(page: Page): Promise<string[]> {
  return page.evaluate((flag) => {
    const found: string[] = [];
    if (flag in window) found.push("code ran");
    const elements = "script,iframe,object,embed,form,style,link,meta,base,img,video,audio,svg a,foreignObject";
    for (const text of document.querySelectorAll(".prose, .plain-text")) {
      for (const element of text.querySelectorAll(elements)) found.push(element.outerHTML);
      for (const element of text.querySelectorAll("*")) {
        const at = element.getAttributeNames().find((each) => each.startsWith("on") || each === "id" || each === "name");
        if (at) found.push(`${at} in ${element.outerHTML}`);
        if (["fixed", "sticky"].includes(getComputedStyle(element).position)) found.push(element.outerHTML);
      }
      for (const link of text.querySelectorAll("a")) {
        const safe = ["http:", "https:", "mailto:"].includes(link.protocol);
        if (!safe || !link.relList.contains("noopener") || !link.relList.contains("noreferrer"))
          found.push(link.outerHTML);
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} pixels beside the page`);
    return found.map((each) => each.slice(0, 300));
  }, hostileFlag);
}

/** Which of the hostile texts is on screen: the other response says it. */
async function placeOf(page: Page): Promise<number> {
  const said = await page.getByText(/^Answer [0-9a-f]{12} to prompt \d+\.$/).innerText();
  return Number(/(\d+)\.$/.exec(said)?.[1]);
}

test("on the annotator's screen no text runs, loads, covers or hides anything @phone", async ({
  page,
  data,
  signIn,
  isMobile,
}) => {
  const study = await aHostileStudy(data);
  await signIn(await data.aSession(await data.anAnnotator(study, name(5))));
  await page.goto(`/annotate/${study.publicId}`);
  expect(await harm(page)).toEqual([]);
  await page.getByRole("button", { name: "Start" }).click();
  const seen = new Set<number>();
  const wrong: string[] = [];
  for (let n = 1; n <= hostileTexts.length; n++) {
    await expect(page.getByText(`Pair ${n}. `)).toBeAttached();
    if (isMobile) await page.getByRole("button", { name: "Both", exact: true }).click({ trial: true, timeout: 1 }).catch(() => {});
    const place = await placeOf(page);
    const { name: what, visible } = hostileTexts[place] ?? { name: "", visible: "" };
    seen.add(place);
    for (const plain of [false, true]) {
      const switched = page.getByRole("button", { name: "Plain text" });
      if (((await switched.getAttribute("aria-pressed")) === "true") !== plain) await switched.click();
      const texts = await page.locator("main .prose, main .plain-text").allInnerTexts();
      // Once in the prompt, once in a response.
      if (texts.filter((text) => text.includes(visible)).length < 2) wrong.push(`${what}: ${visible} cannot be read`);
      wrong.push(...(await harm(page)).map((harmed) => `${what}: ${harmed}`));
    }
    // A pointer's press: it fails where something lies over the button.
    await page.getByRole("button", { name: /^Left/ }).filter({ visible: true }).last().click();
  }
  await expect(page.getByRole("heading", { name: /^Nothing left/ })).toBeVisible();
  await allSaved(page);
  expect(wrong).toEqual([]);
  expect(seen.size).toBe(hostileTexts.length);
  expect(await data.rows("Vote", { studyId: String(study.id) })).toHaveLength(hostileTexts.length);
  expect(await harm(page)).toEqual([]);
});

test("on the researcher's pages neither", async ({ page, data, signIn }) => {
  const study = await aHostileStudy(data);
  await data.castVotes(await data.anAnnotator(study, name(5)), study, 2, { rationale: name(6) });
  await signIn(await data.aSession(study.owner));
  const wrong: string[] = [];
  for (const [place, { name: what, visible }] of hostileTexts.entries()) {
    await page.goto(`/studies/${study.id}/responses?prompt=${place + 1}`);
    expect(await placeOf(page)).toBe(place);
    const texts = await page.locator("article .prose, article .plain-text").allInnerTexts();
    if (texts.filter((text) => text.includes(visible)).length < 2) wrong.push(`${what}: ${visible} cannot be read`);
    wrong.push(...(await harm(page)).map((harmed) => `${what}: ${harmed}`));
  }
  for (const path of ["", "/protocol", "/annotators", "/results", "/export"]) {
    await page.goto(`/studies/${study.id}${path}`);
    await expect(page.getByText(name(1)).first()).toBeVisible();
    wrong.push(...(await harm(page)).map((harmed) => `${path}: ${harmed}`));
  }
  await page.goto("/studies");
  await expect(page.getByText(name(1)).first()).toBeVisible();
  wrong.push(...(await harm(page)));
  expect(wrong).toEqual([]);
});
