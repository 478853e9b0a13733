import type { Page } from "@playwright/test";
import { allSaved, shown, start, untilNext } from "./annotate";
import type { Data } from "./data";
import { expect, test } from "./fixtures";
import { hostileFlag, hostileTexts } from "./fixtures/hostile-texts";

test.setTimeout(120_000);

const texts = hostileTexts.map(({ text }) => text);
const name = (n: number) => `<img src=x onerror="window.${hostileFlag}=${n}">`;

/** Every text is a prompt and its two responses; every name is hostile too. */
const aHostileStudy = (data: Data) =>
  data.anOpenStudy({
    title: name(1),
    publicTitle: name(2),
    systems: [name(3), name(4)],
    // The form takes 50,000 characters: the largest texts are responses only.
    guidelines: texts.filter(({ length }) => length < 8_000).join("\n\n"),
    texts,
    votes: 1,
  });

/** What a text made of the page that no text may: code that ran, elements, addresses, room beside the page. */
function harm(page: Page): Promise<string[]> {
  return page.evaluate((flag) => {
    const found: string[] = [];
    if (flag in window) found.push("code ran");
    const elements = "script,iframe,object,embed,form,style,link,meta,base,img,video,audio,svg a,foreignObject";
    for (const text of document.querySelectorAll(".prose, .plain-text")) {
      for (const element of text.querySelectorAll(elements)) found.push(element.outerHTML);
      for (const element of text.querySelectorAll("*")) {
        const names = element.getAttributeNames();
        const at = names.find((each) => each.startsWith("on") || ["id", "name", "style"].includes(each));
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

test("on the annotator's screen no text runs, loads, covers or hides anything, and each can be read", {
  tag: "@phone",
}, async ({ page, data, signIn }) => {
  const study = await aHostileStudy(data);
  await signIn(await data.aSession(await data.anAnnotator(study, name(5))));
  await page.goto(`/annotate/${study.publicId}`);
  expect(await harm(page), "guidelines").toEqual([]);
  await start(page);
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (let n = 0; n < texts.length; n++) {
    const pair = await shown(page);
    const hostile = hostileTexts[Number(/^Prompt (\d+)/.exec(pair.prompt)?.[1])];
    if (!hostile) throw new Error(`no text for ${pair.prompt}`);
    seen.add(hostile.name);
    for (const text of [pair.prompt, pair.left, pair.right])
      if (!text.includes(hostile.visible)) wrong.push(`${hostile.name}: ${hostile.visible} cannot be read`);
    wrong.push(...(await harm(page)).map((each) => `${hostile.name}: ${each}`));
    // A pointer's press: it fails where something lies over the button.
    await page.getByRole("button", { name: "Tie", exact: true }).click({ timeout: 5_000 });
    await untilNext(page, pair);
  }
  await allSaved(page);
  expect(wrong).toEqual([]);
  expect(seen.size).toBe(texts.length);
  expect(await data.rows("Vote", { studyId: String(study.id), outcome: "tie" })).toHaveLength(texts.length);
});

test("as plain text they are what was written", async ({ page, data, signIn }) => {
  const study = await aHostileStudy(data);
  await signIn(await data.aSession(await data.anAnnotator(study)));
  await page.goto(`/annotate/${study.publicId}`);
  await start(page);
  await page.getByRole("button", { name: "Plain text" }).click();
  for (let n = 0; n < 12; n++) {
    const pair = await shown(page);
    const hostile = hostileTexts[Number(/^Prompt (\d+)/.exec(pair.prompt)?.[1])];
    expect(pair.left, hostile?.name).toContain(hostile?.visible);
    expect(await harm(page), hostile?.name).toEqual([]);
    await page.getByRole("button", { name: "Skip" }).click();
    await untilNext(page, pair);
  }
});

test("on the researcher's pages no text or name does either", async ({ page, data, signIn }) => {
  const study = await aHostileStudy(data);
  await data.castVotes(await data.anAnnotator(study, name(5)), study, 2, { rationale: name(6) });
  await data.anInvite(study, { label: name(7), group: name(8) });
  await signIn(await data.aSession(study.owner));
  const wrong: string[] = [];
  for (const [n, { name: what, visible }] of hostileTexts.entries()) {
    // Rendering is the same as on the annotator's screen: some will do.
    if (n % 5 > 0) continue;
    await page.goto(`/studies/${study.id}/responses?prompt=${n + 1}`);
    await expect(
      page
        .getByRole("article", { name: `Prompt ${n + 1}` })
        .getByRole("region")
        .first(),
    ).toContainText(visible);
    wrong.push(...(await harm(page)).map((each) => `${what}: ${each}`));
  }
  for (const path of ["", "/protocol", "/annotators", "/results", "/export"]) {
    await page.goto(`/studies/${study.id}${path}`);
    await expect(page.getByText(name(1)).first()).toBeVisible();
    wrong.push(...(await harm(page)).map((each) => `${path}: ${each}`));
  }
  await page.goto("/studies");
  await expect(page.getByText(name(1)).first()).toBeVisible();
  wrong.push(...(await harm(page)));
  expect(wrong).toEqual([]);
});
