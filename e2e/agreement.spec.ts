import { readFileSync } from "node:fs";
import { axe } from "./axe";
import type { Data } from "./data";
import { expect, test } from "./fixtures";
import { tableValues } from "./table-values";

const grades = [
  { choice: "left", strength: 2 },
  { choice: "right", strength: 1 },
  { choice: "tie" },
  { choice: "left", strength: 1 },
] as const;

/** Four systems, a graded scale, three annotators of two groups who have judged every comparison; Cleo always takes the left. */
async function aGradedStudy(data: Data) {
  const study = await data.anOpenStudy({ systems: ["s1", "s2", "s3", "s4"], prompts: 4, votes: 3, scale: "graded_5" });
  for (const [index, [name, group]] of [
    ["Anna", "experts"],
    ["Ben", "crowd"],
    ["Cleo", "crowd"],
  ].entries()) {
    const annotator = await data.anAnnotator(study, name, group);
    for (let vote = 0; vote < 24; vote++)
      await data.castVotes(annotator, study, 1, name === "Cleo" ? grades[0] : grades[(vote * 7 + index) % 4]);
  }
  return study;
}

test("a graded study of four systems shows how much better, who agrees with whom, groups, and how annotators vote", {
  tag: "@phone",
}, async ({ page, data, signIn }) => {
  test.slow();
  const study = await aGradedStudy(data);
  await signIn(await data.aSession(study.owner));
  await page.goto(`/studies/${study.id}/results`);
  const table = (name: string) => tableValues(page.getByRole("table", { name, includeHidden: true }));

  const graded = await table("How much better: Overall");
  expect(graded).toHaveLength(6);
  for (const row of graded) {
    const points = ["a much better", "a slightly better", "tie", "b slightly better", "b much better"].map((name) =>
      Number(row[name]),
    );
    expect(points.reduce((sum, count) => sum + count, 0)).toBe(12);
    const mean = points.reduce((sum, count, point) => sum + (count * (2 - point)) / 2, 0) / 12;
    expect(Number(row["mean preference"])).toBeCloseTo(mean, 9);
  }

  const agreement = await table("Agreement among annotators: s1 against s2");
  expect(agreement.map(({ measure }) => measure)).toEqual(
    expect.arrayContaining(["Gwet's AC1", "Krippendorff's alpha, interval", "MT-bench agreement S2"]),
  );
  const pairs = await table("Annotator against annotator");
  expect(pairs.map((row) => [row.annotator, row.and, row.comparisons])).toEqual([
    ["Anna", "Ben", 24],
    ["Anna", "Cleo", 24],
    ["Ben", "Cleo", 24],
  ]);
  const heatmap = page.getByRole("img", { name: /^Cohen's kappa between 3/ });
  await expect(heatmap).toBeVisible();
  const groups = await table("Agreement within and between groups of annotators: s1 against s2");
  expect(groups.map((row) => [row.group, row.and])).toEqual([
    ["crowd", "within"],
    ["crowd", "experts"],
    ["experts", "within"],
  ]);
  const behaviour = await table("How annotators vote");
  expect(behaviour.map((row) => [row.annotator, row.votes])).toEqual([
    ["Anna", 24],
    ["Ben", 24],
    ["Cleo", 24],
  ]);
  expect(behaviour[2]?.["left chosen"]).toBe(1);
  expect(behaviour[2]?.["what stands out"]).toContain("chose the left side 24 times in a row");

  const figure = page.getByRole("region", { name: "Annotator against annotator", exact: true });
  const [csv] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "CSV" }).click()]);
  expect(csv.suggestedFilename()).toBe("annotator-pairs.csv");
  expect(
    readFileSync(await csv.path(), "utf8")
      .trim()
      .split("\n"),
  ).toHaveLength(4);
  const [svg] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "SVG" }).click()]);
  expect(readFileSync(await svg.path(), "utf8")).toContain("Anna and Ben: kappa");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await axe(page)).toEqual([]);
});

test("the demo says how annotators vote and what their agreement asks", async ({ page, data, signIn }) => {
  const owner = await data.aUser();
  const study = await data.aDemoStudy(owner);
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/results`);
  const agreement = page.getByRole("region", { name: "Agreement", exact: true });
  await expect(agreement).toContainText("How well could anybody agree with these annotators?");
  await expect(agreement).toContainText("When two votes both say which is better, how often do they agree?");
  await expect(page.getByRole("region", { name: "How annotators vote", exact: true })).toContainText(
    "behaviour, not people",
  );
});
