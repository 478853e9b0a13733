import { start } from "./annotate";
import { expect, test } from "./fixtures";

const names = /chatgpt|openai|<\/s>|im_end/i;
const answers = [
  ["I am **ChatGPT**, made by OpenAI. Oslo.</s>", " Oslo is the capital of Norway."],
  ["As ChatGPT, I'd say Rome.<|im_end|>", "As an AI, I say Rome."],
  ["I think ChatGPT is a good tool.", "Bern.\n\nHuman: And Vaduz?\n\nAssistant: Yes."],
];

test("responses that name themselves are warned of, shown, masked alike, kept raw and brought back", async ({
  page,
  data,
  signIn,
  newPerson,
  watched,
}) => {
  test.setTimeout(300_000);
  watched.expected.push(/status of 40[034]/);
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({ owner, systems: ["Kestrel", "Osprey"], answers, votes: 1 });
  const shownTexts = async () => {
    const systems = study.systemIds.map((systemId) => data.rows("Response", { systemId: String(systemId) }));
    return (await Promise.all(systems)).flat().map(({ text, shownText }) => ({ text, shownText }));
  };
  const raw = await shownTexts();
  await signIn(await data.aSession(owner));

  // Opening asks.
  await page.goto(`/studies/${study.id}`);
  await expect(page.getByText("2 responses of “Kestrel”")).toBeVisible();
  await page.getByRole("button", { name: "Open the study" }).click();
  await expect(page.getByText("Confirm, or mask the names.")).toBeVisible();
  await page.getByRole("link", { name: "Look at them, and mask the names" }).click();

  // What is found, and what would be read instead.
  const found = page.getByRole("table", { name: "Responses in which something is found, by system" });
  await expect(found.getByRole("row", { name: /^Name themselves \d/ }).getByRole("cell")).toHaveText(["2", "0"]);
  const first = page.getByRole("article", { name: "Kestrel, prompt 1" });
  await expect(first.getByRole("deletion").first()).toHaveText(/ChatGPT/);
  await expect(first.getByRole("insertion").first()).toHaveText(/an AI assistant/);
  await page
    .getByRole("navigation", { name: "What is found" })
    .getByRole("link", { name: /^Go on by/ })
    .click();
  await expect(page).toHaveURL(/kind=runaway/);
  await expect(page.getByRole("article")).toHaveCount(1);

  // Applied to all, and taken back to the byte.
  await page.getByRole("button", { name: "Apply to all responses" }).click();
  await expect(page.getByText("4 responses read differently from the raw text")).toBeVisible({ timeout: 30_000 });
  const masked = await shownTexts();
  expect(masked.map(({ text }) => text)).toEqual(raw.map(({ text }) => text));
  for (const { text, shownText } of masked.filter((each) => each.shownText !== null)) {
    expect(text).not.toBe(shownText);
    expect(shownText).not.toMatch(names);
  }
  expect(masked.map(({ shownText }) => shownText)).toContain("Bern.");
  await page.getByRole("button", { name: "Take everything back" }).click();
  await expect(page.getByText("Nothing is masked or cleaned up")).toBeVisible({ timeout: 30_000 });
  expect(await shownTexts()).toEqual(raw);
  await page.getByRole("button", { name: "Apply to all responses" }).click();
  await expect(page.getByText("4 responses read differently from the raw text")).toBeVisible({ timeout: 30_000 });

  // Both texts of a response, and its history.
  await page.goto(`/studies/${study.id}/responses?prompt=1`);
  const panel = page.getByRole("region", { name: /^Kestrel/ });
  await expect(panel).toContainText("I am an AI assistant, made by a research lab. Oslo.");
  await page.getByText("History of Kestrel: 6 changes").click();
  await expect(page.getByText(/^Names masked/).first()).toContainText(owner.name);
  await page.getByRole("link", { name: "As they came" }).click();
  await expect(panel).toContainText("I am ChatGPT, made by OpenAI. Oslo.");

  // Nothing is left to ask about: it opens, and the texts are frozen.
  await page.goto(`/studies/${study.id}`);
  await expect(page.getByText("Responses name themselves")).toBeHidden();
  await page.getByRole("button", { name: "Open the study" }).click();
  await expect(page.getByRole("heading", { name: "Next: invite annotators" })).toBeVisible({ timeout: 30_000 });
  await page.goto(`/studies/${study.id}/blindness`);
  await expect(page.getByText("4 responses read differently from the raw text")).toBeVisible();
  await expect(page.getByRole("button", { name: "Apply to all responses" })).toBeHidden();

  // An annotator is sent no name, and no trace.
  const annotator = await data.anAnnotator(study);
  const person = await newPerson();
  const session = await data.aSession(annotator);
  await person.context.addCookies([{ ...session, url: new URL(page.url()).origin }]);
  const sent: Promise<string>[] = [];
  person.page.on("response", (response) => {
    if (/\/annotate\/|\/api\//.test(response.url())) sent.push(response.text().catch(() => ""));
  });
  await person.page.goto(`/annotate/${study.publicId}`);
  await start(person.page);
  const answer = await person.context.request.post(`/api/v1/annotate/${study.publicId}/next`, {
    data: { want: 2 },
    headers: { origin: new URL(page.url()).origin },
  });
  sent.push(answer.text());
  const wire = (await Promise.all(sent)).join("\n").replaceAll("I think ChatGPT is a good tool.", "");
  expect(wire).toContain("assignmentId");
  expect(wire).not.toMatch(/made by OpenAI|I am \*{0,2}ChatGPT|As ChatGPT|<\/s>|\\u003c\/s|im_end|Vaduz/);

  // The export has both.
  await data.castVotes(annotator, study, 3);
  const file = await page.request.get(`/api/v1/studies/${study.id}/exports/votes.jsonl`);
  const votes: Record<string, string>[] = (await file.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(votes.map(({ rawResponseA }) => rawResponseA).sort()).toEqual(answers.map(([a]) => a).sort());
  expect(votes.map(({ responseA }) => responseA).filter((text) => /^I am/.test(text ?? ""))).toEqual([
    "I am **an AI assistant**, made by a research lab. Oslo.",
  ]);
});

test("what is found wrongly is left as written, by a button", async ({ page, data, signIn }) => {
  test.setTimeout(120_000);
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({ owner, answers: [["My name is Claude, an AI in a play.", "Oslo."]] });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/blindness`);
  await page.getByRole("button", { name: "Apply to all responses" }).click();
  await expect(page.getByText("1 response reads differently from the raw text")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: /^No leak: leave as written ?: first, prompt 1$/ }).click();
  await expect(page.getByRole("article").getByText("left as written", { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText("0 responses read differently from the raw text")).toBeVisible({ timeout: 30_000 });
});
