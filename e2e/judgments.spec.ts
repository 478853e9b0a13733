import { axe } from "./axe";
import { dropFiles } from "./drop-files";
import { expect, test } from "./fixtures";
import type { ResponseFile } from "./fixtures/response-files";

const file = (name: string, rows: object[]): ResponseFile => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(rows)),
});

/** 12 pairs of two systems; three annotators agree that the first is better in 9 of them, and call 3 a tie. */
const pairs = Array.from({ length: 12 }, (_, at) => ({
  ...{ idx: String(at), instruction: `Task ${at}`, input: "", cmp_key: "larch_spruce" },
  ...{ response1: `Larch says ${at}.`, response2: `Spruce says ${at}.` },
  ...{ annotator1: at < 9 ? 1 : 0, annotator2: at < 9 ? 1 : 0, annotator3: at < 9 ? 1 : 0 },
}));
const verdicts = pairs.map(({ idx }, at) => ({ idx, elm_result: at === 11 ? "hm" : "1", elm_reason: "Shorter." }));

test("a study made of judged pairs has its results at once, and further judgments are added on its page", async ({
  page,
  data,
  signIn,
}) => {
  await signIn(await data.aSession(await data.aUser("researcher")));
  await page.goto("/studies/new");
  await dropFiles(page, [file("pairs.json", pairs)]);
  await expect(page.getByText("The files also hold 36 votes")).toBeVisible();
  for (const choice of await page.getByRole("combobox", { name: /^(larch|spruce)$/ }).all()) {
    await choice.selectOption("rlhf");
  }
  await page.getByLabel("Title", { exact: true }).fill("Trees");
  await page
    .getByRole("textbox", { name: /^Guidelines/ })
    .first()
    .fill("Read both.");
  await page.getByRole("button", { name: "Create the study" }).click();
  await expect(page.getByRole("button", { name: "Open the study" })).toBeVisible({ timeout: 30_000 });
  const study = page.url();
  await page.goto(`${study}/results`);
  // (9 + 3/2) / 12
  await expect(page.getByText(/87\.5\s?%/).first()).toBeVisible();
  // A draft takes no votes: those brought in are all there are.
  await expect(page.getByText("Votes are still coming in")).toHaveCount(0);

  await page.goto(`${study}/responses`);
  await expect(page.getByRole("link", { name: "Add judgments made elsewhere" })).toHaveAttribute("href", /judgments$/);
  await page.goto(`${study}/judgments`);
  await dropFiles(page, [file("elm.json", verdicts)]);
  await expect(page.getByText("None of these judgments joins the study.")).toBeVisible();
  await page.getByText("12 judgments left out: judge a pair by a number that no file here explains").click();
  await dropFiles(page, [file("pairs again.json", pairs)]);
  await expect(
    page.getByText("Joins the study: 12 verdicts (1 unparsable, kept as such) on 12 comparisons."),
  ).toBeVisible();
  await expect(page.getByText("36 judgments left out: were given before by the same annotator or judge")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Bring them in" }).click();
  await expect(page.getByText("Brought in: 12 verdicts (1 unparsable, kept as such) on 12 comparisons.")).toBeVisible({
    timeout: 30_000,
  });
  await page.goto(`${study}/export`);
  await expect(page.getByRole("link", { name: "JSONL, 12 verdicts" })).toBeVisible();
});
