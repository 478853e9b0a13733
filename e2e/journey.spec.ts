import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { allSaved, join, shown, start, untilNext } from "./annotate";
import { dropFiles } from "./drop-files";
import { expect, test } from "./fixtures";
import { plainAnswer, structuredAnswer } from "./fixtures/answers";
import { fixturePrompts, numberedPrompts } from "./fixtures/prompts";
import { alpacaEvalFile, justEvalFile } from "./fixtures/response-files";
import { openGroups } from "./open-groups";
import { type Row, tableValues } from "./table-values";

const larch = { name: "larch", answer: plainAnswer };
const spruce = { name: "spruce", answer: structuredAnswer };
const alder = { name: "alder", answer: () => "I have nothing to say about this." };

type Outcome = "larch" | "tie" | "spruce" | "both_bad";
const [L, T, S, B]: Outcome[] = ["larch", "tie", "spruce", "both_bad"];

/** What each of the three says of each prompt, by its id. */
const rule: Record<string, Outcome[]> = {
  Anna: [L, L, L, S, T, L, B, T],
  Ben: [L, L, T, S, T, S, B, L],
  Cleo: [L, S, L, S, L, T, L, B],
};
const names = Object.keys(rule);

/** Anna finds larch more helpful, Ben spruce, Cleo neither; all find larch clearer where the prompt's id is even. */
const helpfulness: Record<string, Outcome> = { Anna: L, Ben: S, Cleo: T };
const clarity = (prompt: number): Outcome => (prompt % 2 === 0 ? L : T);
const why = (name: string, sourceId: string) => `=1+1 is what ${name} thinks, and "so on", of ${sourceId}`;

type Given = { name: string; sourceId: string; left: "larch" | "spruce" };

/** One annotator's whole session, by keyboard alone. */
async function annotate(page: Page, name: string): Promise<Given[]> {
  const given: Given[] = [];
  await page.getByRole("button", { name: "Plain text" }).click();
  await page.locator("#content").focus();
  for (let n = 0; n < fixturePrompts.length; n++) {
    const pair = await shown(page);
    const prompt = fixturePrompts.find((each) => [pair.left, pair.right].includes(plainAnswer(each).trim()));
    if (!prompt) throw new Error(`no prompt has the answer ${pair.left}`);
    expect(pair.prompt).toBe(prompt.text);
    const left = pair.left === plainAnswer(prompt).trim() ? L : S;
    expect(left === L ? pair.right : pair.left).toBe(structuredAnswer(prompt).trim());
    const key = (outcome: Outcome) =>
      outcome === T ? "t" : outcome === B ? "x" : outcome === left ? "ArrowLeft" : "ArrowRight";
    const outcome = rule[name]?.[prompt.id] ?? T;
    await page.keyboard.press(key(helpfulness[name] ?? T));
    await page.keyboard.press(key(clarity(prompt.id)));
    await page.keyboard.press(key(outcome));
    if (outcome !== T) {
      await expect(page.getByLabel("Why? Needed for this vote.")).toBeFocused();
      await page.keyboard.type(why(name, prompt.sourceId));
      await page.keyboard.press("Enter");
    }
    given.push({ name, sourceId: prompt.sourceId, left: left === L ? "larch" : "spruce" });
    await untilNext(page, pair);
  }
  await expect(page.getByRole("heading", { name: `Nothing left for now. Thank you, ${name}.` })).toBeVisible();
  await expect(page.getByText("Your 8 votes are saved.")).toBeVisible();
  await allSaved(page);
  return given;
}

async function download(page: Page, link: string | RegExp): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return readFile(await file.path(), "utf8");
}

const round = (value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value);
const pick = (row: Row | undefined, columns: string[]) => columns.map((column) => round(row?.[column]));

test("from files to votes of three annotators to results and exports, every figure as computed by hand", async ({
  page,
  context,
  data,
  signIn,
  newPerson,
}) => {
  test.setTimeout(180_000);
  await signIn(await data.aSession(await data.aUser("researcher")));

  // The study, from files.
  await page.goto("/studies");
  await page.getByRole("link", { name: "New study" }).click();
  await dropFiles(page, [justEvalFile(larch), justEvalFile(spruce)]);
  await expect(page.getByText("8 prompts answered by two systems or more")).toBeVisible();
  await page.getByLabel("Drop files of responses here, or choose them").setInputFiles(alpacaEvalFile(alder));
  const systems = page.getByRole("table", { name: "Systems", exact: true });
  await expect(systems.getByRole("row")).toHaveCount(4);
  await page.getByLabel("larch", { exact: true }).selectOption("base_icl");
  await page.getByLabel("spruce", { exact: true }).selectOption("rlhf");
  await page.getByLabel("alder", { exact: true }).selectOption("other");
  await page.getByLabel("Title", { exact: true }).fill("Conifers");
  await page.getByLabel("Guidelines").fill("Read **both** responses to the end.");
  await openGroups(page);
  await page.getByLabel("Helpfulness").check();
  await page.getByLabel("Clarity").check();
  await page.getByLabel("Required unless the vote is a tie").check();
  await page.getByLabel("Annotators may say that both responses are bad").check();
  await page.getByLabel("Only some").check();
  await page.getByLabel("larch and alder").uncheck();
  await page.getByLabel("spruce and alder").uncheck();
  await expect(page.getByText("8 comparisons of 8 prompts: 24 votes")).toBeVisible();
  await page.getByRole("button", { name: "Create the study" }).click();

  // Opened, and a link to join by.
  await page.getByRole("button", { name: "Open the study" }).click({ timeout: 30_000 });
  await page.getByRole("link", { name: "Invite annotators" }).click({ timeout: 30_000 });
  const study = new URL(page.url()).pathname.replace("/annotators", "");
  await page.getByLabel("Label").fill("Everybody");
  await page.getByRole("button", { name: "Make a link" }).click();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("listitem").filter({ hasText: "Everybody" }).getByRole("button", { name: "Copy" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("/join/");

  // Three annotators at once.
  const given = await Promise.all(
    names.map(async (name) => {
      const { page: own } = await newPerson();
      await join(own, link, name);
      await expect(own.getByText("Read both responses to the end.")).toBeVisible();
      await start(own);
      return annotate(own, name);
    }),
  );
  const sides = new Map(given.flat().map(({ name, sourceId, left }) => [`${name} ${sourceId}`, left]));
  expect(sides.size).toBe(24);

  // Results. Outcomes by the rule: larch 11, tie 5, spruce 5, both bad 3.
  await page.goto(`${study}/results`);
  for (const chip of ["24 votes", "8 prompts", "3 annotators"])
    await expect(page.getByRole("listitem").getByText(chip)).toBeVisible();
  const table = (name: string | RegExp) => tableValues(page.getByRole("table", { name, includeHidden: true }));
  const tally = ["both bad", "n", "win rate"];
  const [overall] = await table("Votes by pair of systems: Overall");
  expect([overall?.["system a"], overall?.["system b"]]).toEqual(["larch", "spruce"]);
  // (11 + 5 / 2) / 21 = 0.6429
  expect(pick(overall, ["a better", "tie", "b better", "both bad", "n", "win rate of a"])).toEqual([
    11, 5, 5, 3, 21, 0.6429,
  ]);
  const byAspect = await table("By aspect: larch against spruce");
  expect(byAspect.map((row) => pick(row, ["question", "win", "tie", "lose", ...tally]))).toEqual([
    ["Overall", 11, 5, 5, 3, 21, 0.6429],
    ["Helpfulness", 8, 8, 8, 0, 24, 0.5],
    ["Clarity", 12, 12, 0, 0, 24, 0.75],
  ]);
  const byAnnotator = await table("By annotator: larch against spruce");
  expect(
    byAnnotator.map((row) => pick(row, ["annotator", "votes", "win", "tie", "lose", "both bad", "win rate"])).sort(),
  ).toEqual([
    // (4 + 2 / 2) / 7, (3 + 2 / 2) / 7, (4 + 1 / 2) / 7
    ["Anna", 8, 4, 2, 1, 1, 0.7143],
    ["Ben", 8, 3, 2, 2, 1, 0.5714],
    ["Cleo", 8, 4, 1, 2, 1, 0.6429],
  ]);
  const agreement = await table("Agreement among annotators: larch against spruce");
  const measured = agreement.map((row) => pick(row, ["measure", "value", "n"]));
  for (const figure of [
    // By prompt: 1, 1/3, 1/3, 1, 1/3, 0, 1/3, 0.
    ["Percent agreement", 0.4167, 8],
    // Of 20 votes other than both bad on seven comparisons 10 say larch, 5 tie, 5 spruce: 1 − 19 · 443.75 / 11250.
    ["Krippendorff's alpha, ordinal", 0.2506, 20],
    // 14 of 24 coincidences disagree: 1 − 23 · 14 / (24² − 11² − 5² − 5² − 3²).
    ["Krippendorff's alpha, nominal", 0.1869, 24],
    // Chance: the sum of q (1 − q) over shares 11, 5, 5 and 3 of 24, by 3.
    ["Gwet's AC1", 0.2432, 8],
    // Chance: (11² + 5² + 5² + 3²) / 24².
    ["Fleiss' kappa", 0.1515, 8],
    // By prompt: 3, 1, 2, 3, 2, 1 of 3 pairs each; none of 0; 1/2 of 1: 12.5 of 19.
    ["Tie-discounted accuracy", 0.6579, 19],
    // 10 of 24 pairs of votes.
    ["MT-bench agreement S1", 0.4167, 24],
  ])
    expect(measured).toContainEqual(figure);
  await expect(page.getByText(/Annotators preferred larch to spruce in 64\.3\s%/)).toBeVisible();
  expect((await table("Progress by annotator")).map((row) => row.votes)).toEqual([8, 8, 8]);

  // Exports, row by row.
  await page.goto(`${study}/export`);
  expect(await table("Votes in this file and left out of it")).toEqual([
    { votes: "in the file", number: "16" },
    { votes: "left out: ties", number: "5" },
    { votes: "left out: both bad", number: "3" },
    { votes: "left out: surplus: came too late for their place", number: "0" },
    { votes: "left out: of excluded annotators", number: "0" },
    { votes: "left out: training, gold and re-test items", number: "0" },
    { votes: "all votes", number: "24" },
  ]);
  const byRule = names.flatMap((name) =>
    fixturePrompts.map((prompt) => ({ name, prompt, outcome: rule[name]?.[prompt.id] ?? T })),
  );
  const preferences = (await download(page, /^JSONL, 16/)).trim().split("\n");
  expect(preferences.sort()).toEqual(
    byRule
      .filter(({ outcome }) => outcome === L || outcome === S)
      .map(({ prompt, outcome }) => {
        const [chosen, rejected] = outcome === L ? [larch, spruce] : [spruce, larch];
        return JSON.stringify({
          prompt: prompt.text,
          chosen: chosen.answer(prompt),
          rejected: rejected.answer(prompt),
          // Nothing was cleaned up or masked.
          chosen_raw: chosen.answer(prompt),
          rejected_raw: rejected.answer(prompt),
        });
      })
      .sort(),
  );

  const canonical = (outcome: Outcome) => (outcome === L ? "a" : outcome === S ? "b" : outcome);
  const expected = byRule.map(({ name, prompt, outcome }) => ({
    annotator: name,
    source_id: prompt.sourceId,
    prompt: prompt.text,
    system_a: "larch",
    method_a: "base_icl",
    response_a: plainAnswer(prompt),
    system_b: "spruce",
    method_b: "rlhf",
    response_b: structuredAnswer(prompt),
    outcome: canonical(outcome),
    left_system: sides.get(`${name} ${prompt.sourceId}`),
    rationale: outcome === T ? "" : why(name, prompt.sourceId),
    aspect_helpfulness: canonical(helpfulness[name] ?? T),
    aspect_clarity: canonical(clarity(prompt.id)),
    kind: "main",
    surplus: "false",
    excluded: "false",
  }));
  type Vote = (typeof expected)[number];
  const inOrder = (votes: Vote[]) =>
    votes.sort((one, other) =>
      `${one.annotator} ${one.source_id}` < `${other.annotator} ${other.source_id}` ? -1 : 1,
    );
  // What begins like a formula or a list item is kept from running in a spreadsheet by an apostrophe.
  const spreadsheetSafe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  const csv: Vote[] = parse(await download(page, /^CSV, 24/), { columns: true, bom: true });
  expect(inOrder(csv)).toMatchObject(
    inOrder(expected).map((vote) => ({
      ...vote,
      rationale: spreadsheetSafe(vote.rationale),
      response_a: spreadsheetSafe(vote.response_a),
      response_b: spreadsheetSafe(vote.response_b),
    })),
  );

  const lines = (await download(page, /^JSONL, 24/)).trim().split("\n");
  const fromJson = lines.map((line) => {
    const vote = JSON.parse(line);
    const aspect = (key: string) => vote.aspects.find((each: { key: string }) => each.key === key)?.outcome;
    return {
      annotator: vote.annotator.label,
      source_id: vote.prompt.sourceId,
      prompt: vote.prompt.text,
      system_a: vote.systemA.name,
      method_a: vote.systemA.method,
      response_a: vote.responseA,
      system_b: vote.systemB.name,
      method_b: vote.systemB.method,
      response_b: vote.responseB,
      outcome: vote.outcome,
      left_system: vote.left === "a" ? vote.systemA.name : vote.systemB.name,
      rationale: vote.rationale ?? "",
      aspect_helpfulness: aspect("helpfulness"),
      aspect_clarity: aspect("clarity"),
      kind: vote.kind,
      surplus: String(vote.surplus),
      excluded: String(vote.annotator.excluded),
    };
  });
  expect(inOrder(fromJson)).toEqual(inOrder(expected));
});

test("a thousand prompts of four systems come in within seconds, and the overview shows the way or the end", async ({
  page,
  data,
  signIn,
}) => {
  await signIn(await data.aSession(await data.aUser("researcher")));
  const prompts = numberedPrompts(1000);
  const trees = ["ash", "beech", "cedar", "elm"];
  await page.goto("/studies/new");
  await dropFiles(
    page,
    trees.map((name) => justEvalFile({ name, answer: (prompt) => `${name} on ${plainAnswer(prompt)}` }, prompts)),
  );
  await expect(page.getByText("1,000 prompts answered by two systems or more")).toBeVisible({ timeout: 20_000 });
  for (const name of trees) await page.getByLabel(name, { exact: true }).selectOption("other");
  await page.getByLabel("Title", { exact: true }).fill("A large one");
  const begun = Date.now();
  await page.getByRole("button", { name: "Create the study" }).click();
  const opening = page.getByRole("button", { name: "Open the study" });
  // A quick machine has them in before the overview is there.
  await expect(page.getByRole("progressbar", { name: "Responses" }).or(opening)).toBeVisible({ timeout: 20_000 });
  await expect(opening).toBeVisible({ timeout: 30_000 });
  expect(Date.now() - begun).toBeLessThan(20_000);
  await expect(page.getByText(/Asks for 18,000\svotes on 6,000\scomparisons\./)).toBeVisible();
});
