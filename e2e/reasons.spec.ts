import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { appUrl } from "./app-url";
import { axe } from "./axe";
import { findSecrets } from "./find-secrets";
import { expect, test } from "./fixtures";
import { startRecorder } from "./recorder";

const reasonShown = (page: Page) => page.getByRole("region", { name: "The judge’s reason" });

test("a researcher opens a review, an annotator who voted reviews by keys, and the share stands on the judge's page", {
  tag: ["@phone"],
}, async ({ data, newPerson }) => {
  test.setTimeout(120_000);
  const owner = await data.aUser("researcher");
  const study = await data.aDemoStudy(owner);
  const [row] = await data.rows("Study", { id: String(study.id) });
  const publicId = String(row?.publicId);
  const made = { id: study.id, publicId, owner, systemIds: [] };
  const annotator = await data.anAnnotator(made, "Ines");
  const aspects = await data.rows("Aspect", { studyId: String(study.id) });
  await data.castVotes(annotator, made, 24, { aspects: Object.fromEntries(aspects.map(({ key }) => [key, "tie"])) });
  const [judge] = await data.rows("Judge", { studyId: String(study.id), kind: "pairwise" });

  const researcher = await newPerson();
  await researcher.context.addCookies([{ ...(await data.aSession(owner)), url: appUrl() }]);
  await researcher.page.goto(`/studies/${study.id}/judges/${judge?.id}`);
  await researcher.page.getByRole("button", { name: "Start a review…" }).click();
  const dialog = researcher.page.getByRole("dialog");
  await dialog.getByLabel("How many reasons").fill("3");
  await dialog.getByRole("button", { name: "Start the review" }).click();
  await expect(dialog.getByText("The review is open.")).toBeVisible();

  const reader = await newPerson();
  await reader.context.addCookies([{ ...(await data.aSession(annotator)), url: appUrl() }]);
  const { page } = reader;
  await page.goto(`/annotate/${publicId}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("link", { name: "Review reasons" }).click();
  await expect(page.getByText("0 reviewed, 3 to go")).toBeVisible();
  await expect(page.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  const first = await reasonShown(page).innerText();

  await page.getByLabel("Note (optional)").fill("It says so.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await expect(page.getByText("1 reviewed, 2 to go")).toBeVisible();
  await expect(page.getByLabel("Note (optional)")).toHaveValue("");
  await page.keyboard.press("z");
  await expect(page.getByText("0 reviewed, 3 to go")).toBeVisible();
  await expect.poll(() => reasonShown(page).innerText()).toBe(first);
  await expect(page.getByLabel("Note (optional)")).toHaveValue("It says so.");
  await page.keyboard.press("a");
  await expect(page.getByText("1 reviewed, 2 to go")).toBeVisible();
  // Begun and left: the same comes again.
  const second = await reasonShown(page).innerText();
  await page.reload();
  await expect.poll(() => reasonShown(page).innerText()).toBe(second);
  await page.locator("#content").focus();
  await page.keyboard.press("u");
  await expect(page.getByText("2 reviewed, 1 to go")).toBeVisible();
  await page.getByRole("button", { name: "Acceptable", exact: false }).first().click();
  await expect(page.getByRole("heading", { name: "That was all: thank you." })).toBeVisible();
  await expect(page.getByText("You reviewed 3 reasons.")).toBeVisible();

  await researcher.page.reload();
  const result = researcher.page.getByRole("region", { name: /^Review of 2/ });
  await expect(result.getByText("66.7 %").first()).toBeVisible();
  await expect(result.getByText("3 of 3 reasons").first()).toBeVisible();
  await result.getByText("1 note").click();
  await expect(result.getByText("It says so.")).toBeVisible();
  const csv = await researcher.context.request.get(`/api/v1/studies/${study.id}/exports/reason-reviews.csv`);
  expect((await csv.text()).match(/,(true|false),.*Ines,/g)).toHaveLength(3);
});

test("keys are changed and switched off here as at the desk, and are the same at both", async ({
  page,
  data,
  signIn,
}) => {
  const study = await data.anOpenStudy({ prompts: 1, votes: 1 });
  const annotator = await data.anAnnotator(study);
  await data.castVotes(annotator, study, 1);
  await data.aReasonPass(study, { reason: "First, it is short." });
  await signIn(await data.aSession(annotator));
  await page.goto(`/annotate/${study.publicId}/reasons`);
  await expect(page.getByText(/The reason stands as the judge wrote it/)).toBeVisible();
  const done = page.getByRole("heading", { name: "That was all: thank you." });
  const acceptable = page.getByRole("button", { name: "Acceptable", exact: true });
  const dialog = page.getByRole("dialog", { name: "Keys" });

  await page.getByRole("button", { name: "Keys" }).click();
  await dialog.getByRole("checkbox", { name: "Use single keys" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(acceptable).not.toHaveAttribute("aria-keyshortcuts", /./);
  await page.locator("#content").focus();
  for (const key of ["a", "?", "p"]) await page.keyboard.press(key);
  await expect(dialog).toBeHidden();
  await expect(done).toBeHidden();

  await page.getByRole("button", { name: "Keys" }).click();
  await dialog.getByRole("checkbox", { name: "Use single keys" }).check();
  await dialog.getByRole("button", { name: "The reason is acceptable: a. Change this key." }).click();
  await page.keyboard.press("s");
  await expect(dialog.getByRole("alert")).toContainText("s is the key for “Skip this pair” already.");
  await dialog.getByRole("button", { name: "Swap the two" }).click();
  await dialog.getByRole("button", { name: "Take the last one back: z. Change this key." }).click();
  await page.keyboard.press("y");
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(acceptable).toHaveAttribute("aria-keyshortcuts", "s");

  await page.locator("#content").focus();
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  await expect(done).toBeVisible();
  await page.keyboard.press("z");
  await page.keyboard.press("y");
  await expect(acceptable).toBeVisible();
  await page.goto(`/annotate/${study.publicId}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "Keys" }).click();
  await expect(dialog.getByRole("button", { name: /^Undo.*: y\. Change this key\.$/ })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Skip this pair: a. Change this key." })).toBeVisible();
});

/** Sixteen random letters: in no text and in no name by accident. */
const word = () => Array.from({ length: 16 }, () => String.fromCharCode(97 + randomInt(26))).join("");

test("nothing that comes with a reason names a system, a judge or an id", async ({ data, newPerson, watched }) => {
  watched.expected.push(/Failed to load resource.*4\d\d/);
  await data.spreadIds();
  const words = { first: word(), second: word(), title: word(), judge: word() };
  const study = await data.anOpenStudy({
    prompts: 3,
    votes: 2,
    title: words.title,
    systems: [words.first, words.second],
    hidden: words.first,
  });
  await data.aJudgeRun(study, words.judge);
  const [annotator, other] = [await data.anAnnotator(study), await data.anAnnotator(study)];
  for (const each of [annotator, other]) await data.castVotes(each, study, 3);
  const { passId, judgeVersionId } = await data.aReasonPass(study, { reason: "Response 1 says more." });
  const theirs = await data.aReviewInHand(study, other);
  const recorder = await startRecorder();
  const { page, context } = await newPerson({ baseURL: recorder.url });
  await context.addCookies([{ ...(await data.aSession(annotator)), url: recorder.url }]);
  await page.goto(`/annotate/${study.publicId}/reasons`);
  await expect(page.getByText(/The (left|right) response says more\./)).toBeVisible();
  await page.locator("#content").focus();
  for (const key of ["a", "z", "u", "a", "a"]) {
    const before = await page.getByText(/\d reviewed/).innerText();
    await page.keyboard.press(key);
    await expect(page.getByText(before)).toBeHidden();
  }
  const ask = (path: string, body: object) =>
    page.evaluate(
      async ([url, sent]) =>
        (await fetch(url ?? "", { method: "POST", headers: { "content-type": "application/json" }, body: sent }))
          .status,
      [path, JSON.stringify(body)] as const,
    );
  const reasons = `/api/v1/annotate/${study.publicId}/reasons`;
  expect(await ask(`${reasons}/${theirs}`, { acceptable: true })).toBe(404);
  expect(await ask(`${reasons}/${theirs}/undo`, {})).toBe(404);
  expect(await ask(`${reasons}/${theirs}`, { acceptable: "yes" })).toBe(400);
  await context.close();
  await recorder.stop();
  const secrets = new Map(Object.entries(words).map(([what, secret]) => [secret, what]));
  secrets.set(String(passId), "id of a pass").set(String(judgeVersionId), "id of a judge's version");
  for (const table of ["Study", "System", "Response", "Comparison", "Verdict", "DrawnReason", "ReasonReview", "Prompt"])
    for (const { id } of await data.rows(table)) if (typeof id === "string" && id.length >= 11) secrets.set(id, table);
  expect(secrets.size).toBeGreaterThan(30);
  const long = new Map([...secrets].filter(([secret]) => secret.length >= 11));
  const found = recorder.answers.flatMap(({ method, path, headers, body }) =>
    // What the page asked for with somebody else's name comes back in no answer either.
    findSecrets(`${headers}\n${body}`, long).map((what) => `${method} ${path}: ${what}`),
  );
  expect(found).toEqual([]);
  expect(recorder.answers.filter(({ path }) => path.includes("/reasons")).length).toBeGreaterThan(5);
});
