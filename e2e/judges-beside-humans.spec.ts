import { readFileSync } from "node:fs";
import { axe } from "./axe";
import type { Data } from "./data";
import { expect, test } from "./fixtures";
import { tableValues } from "./table-values";

/** Three systems, eight prompts; people prefer the first of each pair on three comparisons of four, the judge says so on the first half of them. */
async function aJudgedStudy(data: Data) {
  const study = await data.anOpenStudy({ systems: ["Ash", "Beech", "Cedar"], prompts: 8 });
  await data.importedVotes(study, {
    Ada: ["a", "a", "a", "b"],
    Ben: ["a", "tie", "a", "b"],
    Cleo: ["a", "a", "b", "b"],
  });
  await data.aJudgeThatSaid(study, [
    { ab: "a", ba: "a" },
    { ab: "a", ba: "b" },
    { ab: "a", ba: "a" },
    { ab: "b", ba: null },
  ]);
  await data.aJudgeThatSaid(study, [{ ab: "b", ba: "b" }], { name: "Contrary judge" });
  return study;
}

test("judges stand beside the humans: win rates, agreement, order, the test of alternatives, all from the address @phone", async ({
  page,
  data,
  signIn,
}) => {
  test.slow();
  const study = await aJudgedStudy(data);
  await signIn(await data.aSession(study.owner));
  await page.goto(`/studies/${study.id}/results`);
  await page.getByRole("navigation", { name: "Results" }).getByRole("link", { name: "Judges beside humans" }).click();
  await expect(page).toHaveURL(/\/results\/judges$/);
  await expect(page.getByText("Stern judge, version 1, over all pairs of systems:")).toBeVisible();
  const table = (name: string) => tableValues(page.getByRole("table", { name, includeHidden: true }));

  const [first] = await table("Confusion matrix of Stern judge, version 1");
  expect(first).toMatchObject({
    counted: "comparisons",
    humans: "first system",
    "judge: first system": 12,
    "judge: tie": 6,
  });
  const agreement = await table("Agreement of judges with humans: over all pairs of systems");
  const found = (who: string, against: string, measure: string) =>
    agreement.find((row) => row.who === who && row.with === against && row.measure === measure)?.value;
  expect(found("Stern judge, version 1", "unique plurality of votes", "accuracy")).toBe(0.75);
  expect(found("Stern judge, version 1", "every vote", "equal answers (S1)")).toBeCloseTo(9 / 12, 6);
  expect(found("Contrary judge, version 1", "unique plurality of votes", "accuracy")).toBe(0.25);
  // Of twelve pairs of votes on four comparisons 3 + 1 + 1 + 3 are equal.
  expect(found("Humans", "one another, every pair of votes", "equal answers (S1)")).toBeCloseTo(8 / 12, 6);

  const [order] = await table("Verdicts in both displayed orders");
  expect(order).toMatchObject({ replies: 48, "unparsable replies": 6, "same in both orders": 12, different: 6 });
  expect(order?.consistency).toBeCloseTo(2 / 3, 6);
  await expect(page.getByText("it chose what came first 6 times").first()).toBeVisible();
  await expect(page.getByText("no annotator has 30 comparisons").first()).toBeVisible();
  expect(await table("Order of systems by humans and judges")).toHaveLength(6);

  // Another rule, another judge and another ε, all in the address.
  await page.getByText("Choose what is shown").click();
  await page.getByLabel("A verdict that changes with the order").selectOption("leave_out");
  await page.getByLabel("ε of the alternative annotator test").fill("0.2");
  await page.getByLabel("Pair of systems").selectOption({ label: "Ash and Beech" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/inconsistent=leave_out/);
  await expect(page).toHaveURL(/epsilon=0\.2/);
  await expect(page.getByText("ε = 0.2").first()).toBeVisible();
  const rates = await table("Win rates of humans and judges: Ash against Beech");
  expect(rates.map((row) => row.judge)).toEqual(["Stern judge, version 1", "Contrary judge, version 1"]);
  expect(rates[1]?.["by judge"]).toBe(0);

  const download = page.waitForEvent("download");
  await page
    .getByRole("region", { name: "Win rates of humans and judges" })
    .getByRole("button", { name: "CSV" })
    .click();
  const file = await (await download).path();
  expect(readFileSync(file, "utf8")).toContain(`"Contrary judge, version 1",Ash,Beech`);
  expect(await axe(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(width).toBe(0);
});

test("the demo's judge is named as simulated, and its scores stand by aspect", async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const study = await data.aDemoStudy(owner);
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/results/judges`);
  await expect(page.getByText("A judge here is simulated. These votes are simulated.")).toBeVisible();
  await expect(page.getByText("so the judge adds nothing").first()).toBeVisible();
  const scores = await tableValues(page.getByRole("table", { name: /^Scores by/, includeHidden: true }));
  expect(scores).toHaveLength(12);
  for (const row of scores) expect(Number(row["mean score"])).toBeLessThanOrEqual(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await axe(page)).toEqual([]);
});

test("without verdicts the page says what would stand there", async ({ page, data, signIn }) => {
  const study = await data.anOpenStudy();
  await signIn(await data.aSession(study.owner));
  await page.goto(`/studies/${study.id}/results/judges`);
  await expect(page.getByRole("heading", { name: "No judge has said anything yet" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});
