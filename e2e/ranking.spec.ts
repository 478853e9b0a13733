import { readFileSync } from "node:fs";
import { axe } from "./axe";
import type { Data } from "./data";
import { expect, test } from "./fixtures";
import { type Row, tableValues } from "./table-values";

const NAMES = ["Ash", "Beech", "Cedar", "Dogwood"];

/** Four systems with answers of different length and style, every comparison judged by three annotators. */
async function aStudyOfFour(data: Data) {
  const answers = Array.from({ length: 5 }, (_, prompt) =>
    NAMES.map((name, at) => {
      const items = "- one more item\n".repeat((prompt * (at + 2)) % 4);
      const bold = "**so** ".repeat((prompt + at * at) % 3);
      return `${prompt % (at + 2) === 0 ? "# Answer\n\n" : ""}${bold}${name} ${"says more. ".repeat(1 + ((prompt * 7 + at * 5) % 6))}\n\n${items}`;
    }),
  );
  const study = await data.anOpenStudy({ systems: NAMES, answers, votes: 3 });
  for (const [index, name] of ["Anna", "Ben", "Cleo"].entries()) {
    const annotator = await data.anAnnotator(study, name);
    for (let vote = 0; vote < 30; vote++) {
      const choice = (["left", "right", "tie", "left", "right"] as const)[(vote * 3 + index) % 5];
      await data.castVotes(annotator, study, 1, { choice });
    }
  }
  return study;
}

const numbers = (row: Row | undefined, ...names: string[]) => names.map((name) => Number(row?.[name]));

test("four systems are ranked, each pair has its chances and tests, and win rates stand beside those at equal style @phone", async ({
  page,
  data,
  signIn,
}) => {
  test.slow();
  const study = await aStudyOfFour(data);
  await signIn(await data.aSession(study.owner));
  await page.goto(`/studies/${study.id}/results`);
  const table = (name: string) => tableValues(page.getByRole("table", { name, includeHidden: true }));

  const list = page.getByRole("navigation", { name: "Figures on this page" });
  const places = await list.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(places).toContain("#ranking");
  for (const place of places) await expect(page.locator(`${place}`).getByRole("heading").first()).toBeAttached();
  await list.getByRole("link", { name: "Agreement", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Agreement", exact: true })).toBeInViewport();

  const ranking = await table("Ranking: Overall");
  expect(ranking.map(({ system }) => system).sort()).toEqual(NAMES);
  expect(ranking.reduce((sum, row) => sum + Number(row.strength), 0)).toBeCloseTo(0, 3);
  for (const row of ranking) {
    const [best, rank, worst] = numbers(row, "at best", "rank", "at worst");
    expect(best! <= rank! && rank! <= worst!).toBe(true);
  }

  const chances = await table("Win probabilities: Overall");
  expect(chances).toHaveLength(6);
  for (const row of chances) {
    expect(numbers(row, "a wins", "tie", "b wins").reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 3);
  }

  const tests = await table("Tests by pair of systems: Overall");
  for (const row of tests) {
    const [p, holm, bh] = numbers(row, "p", "Holm", "Benjamini-Hochberg");
    expect(p! <= bh! && bh! <= holm!).toBe(true);
  }

  const pairs = await table("Votes by pair of systems: Overall");
  const style = await table("Win rates at equal length and style: Overall");
  expect(style.map((row) => row["win rate of a, as voted"])).toEqual(pairs.map((row) => row["win rate of a"]));
  const effects = await table("What length, style and side do: Overall");
  expect(effects.map((row) => row["a response that is"])).toEqual([
    "on the left",
    "longer",
    "more headers",
    "more list items",
    "more bold",
    "more code",
  ]);
  await expect(page.getByRole("region", { name: "What length, style and side do", exact: true })).toContainText(
    "never differs",
  );

  const matrix = page.getByRole("region", { name: "Win probabilities", exact: true });
  const [csv] = await Promise.all([page.waitForEvent("download"), matrix.getByRole("button", { name: "CSV" }).click()]);
  expect(csv.suggestedFilename()).toBe("win-probabilities-overall.csv");
  expect(
    readFileSync(await csv.path(), "utf8")
      .trim()
      .split("\n"),
  ).toHaveLength(7);
  const [svg] = await Promise.all([page.waitForEvent("download"), matrix.getByRole("button", { name: "SVG" }).click()]);
  const drawn = readFileSync(await svg.path(), "utf8");
  for (const name of NAMES) expect(drawn).toContain(name);

  const ranks = page.getByRole("region", { name: "Ranking", exact: true });
  await ranks.getByText("Other scores").first().click();
  await expect(ranks.getByRole("table", { name: "Other scores" })).toContainText("PageRank");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await axe(page)).toEqual([]);
});

test("systems that votes do not join are named, and a penalised fit is offered and labelled", async ({
  page,
  data,
  signIn,
}) => {
  const study = await data.anOpenStudy({ systems: NAMES.slice(0, 3), prompts: 2 });
  await data.castVotes(await data.anAnnotator(study), study, 1);
  await signIn(await data.aSession(study.owner));
  await page.goto(`/studies/${study.id}/results`);
  const ranking = page.getByRole("region", { name: /^Ranking/ });
  await expect(ranking).toContainText("There is no ranking");
  await expect(ranking).toContainText("No votes compare these groups of systems");
  await ranking.getByRole("link", { name: "Show a penalised fit" }).click();
  await expect(page).toHaveURL(/penalised=true/);
  await expect(page.getByRole("region", { name: "Ranking (penalised fit)" })).toContainText("one win and one loss");
  expect(await axe(page)).toEqual([]);
});

test("the demo's two systems have chances of the next vote and a win rate at equal length", async ({
  page,
  data,
  signIn,
}) => {
  const owner = await data.aUser();
  const study = await data.aDemoStudy(owner);
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/results`);
  await expect(page.getByRole("region", { name: "Win probabilities", exact: true })).toContainText("Of further votes");
  await expect(page.getByRole("region", { name: "Win rates at equal length and style" })).toContainText("as voted");
  await expect(page.getByRole("region", { name: /^Ranking/ })).toHaveCount(0);
});
