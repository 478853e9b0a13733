import { readFile } from "node:fs/promises";
import { axe } from "./axe";
import { expect, test } from "./fixtures";
import { tableValues } from "./table-values";

test("the protocol of a draft says what the study will cost and see, and what other numbers would change", async ({
  page,
  data,
  signIn,
}) => {
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({ owner, prompts: 40, votes: 3 });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/protocol`);
  const plan = page.getByRole("table", { name: "The plan in numbers" });
  const figures = async () => new Map((await tableValues(plan)).map((row) => [row.figure, row]));
  const before = await figures();
  expect(before.get("votes in all")?.value).toBe(120);
  expect(before.get("annotators")).toMatchObject({ value: 5, from: "a guess: at most 100 votes each" });
  expect(before.get("time of a vote")?.from).toMatch(/words \/ 238 a minute/);

  await page.getByLabel("Annotators", { exact: true }).fill("24");
  await page.getByLabel("Prompts", { exact: true }).fill("400");
  await page.getByLabel("Difference to see, in points").fill("10");
  await page.getByRole("button", { name: "Work it out" }).click();
  await page.waitForURL(/annotators=24/);
  await expect(page.getByText("1,200 votes: 400 comparisons, 3 each.")).toBeVisible();
  const after = await figures();
  expect(after.get("votes in all")?.value).toBe(1200);
  expect(Number(after.get("smallest difference seen")?.value)).toBeLessThan(
    Number(before.get("smallest difference seen")?.value),
  );
  await expect(page.getByRole("img", { name: /^Smallest difference that is seen/ })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test("the results of four systems say when one may stop and what the votes can see, and give both as files", async ({
  page,
  data,
  signIn,
}) => {
  const study = await data.aLargeStudy({ votes: 6000, systems: 4, raters: 12, prompts: 100 });
  await signIn(await data.aSession(study.owner));
  await page.goto(`/studies/${study.id}/results?effect=3`);
  const stopping = page.getByRole("region", { name: "Stopping early" });
  await expect(stopping.getByText(/confidence sequence, asymptotic/).first()).toBeVisible();
  await stopping.getByText("Table", { exact: true }).click();
  const points = await tableValues(stopping.getByRole("table"));
  const last = points.at(-1);
  expect(points.length).toBeGreaterThan(50);
  expect(Number(last?.to) - Number(last?.from)).toBeLessThan(Number(points[0]?.to) - Number(points[0]?.from));

  const power = page.getByRole("region", { name: "Power of this study" });
  const figures = await tableValues(power.getByRole("table").first());
  const counted = Number(figures.find(({ figure }) => figure === "votes that count")?.value);
  // "Both bad" has a place on the way, but does not count.
  expect(counted).toBeGreaterThan(500);
  expect(counted).toBeLessThanOrEqual(Number(last?.votes));
  await expect(power.getByRole("img", { name: /^Smallest difference that is seen/ })).toBeVisible();

  for (const [figure, name] of [
    [stopping, "stopping"],
    [power, "power"],
  ] as const) {
    for (const kind of ["CSV", "SVG"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByRole("button", { name: kind, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^${name}-.+\\.${kind.toLowerCase()}$`));
      const text = await readFile(await file.path(), "utf8");
      expect(text).toContain(kind === "SVG" ? "<polyline" : name === "power" ? "design effect" : "running from");
    }
  }
  expect(await axe(page)).toEqual([]);
});
