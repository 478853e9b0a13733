import { request as httpRequest } from "node:http";
import type { Page } from "@playwright/test";
import { appUrl } from "./app-url";
import type { Data } from "./data";
import { dropFiles } from "./drop-files";
import { expect, type Session, test } from "./fixtures";
import type { ResponseFile } from "./fixtures/response-files";

const file = (name: string, content: string | Buffer): ResponseFile => ({
  name,
  mimeType: "",
  buffer: Buffer.from(content as string),
});
const lines = (name: string, rows: (object | string)[]) =>
  file(name, rows.map((row) => `${typeof row === "string" ? row : JSON.stringify(row)}\n`).join(""));
const outputs = (name: string, answers: Record<string, string>) =>
  lines(
    `${name}.jsonl`,
    Object.entries(answers).map(([instruction, output]) => ({ instruction, output, generator: name })),
  );

const spruce = outputs("spruce", { "Why is the sky blue?": "Scattering.", "What is a fjord?": "A flooded valley." });
const card = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
const create = (page: Page) => page.getByRole("button", { name: "Create the study" });

async function newStudy(page: Page, data: Data, signIn: (session: Session) => Promise<void>): Promise<void> {
  await signIn(await data.aSession(await data.aUser("researcher")));
  await page.goto("/studies/new");
}

/** Fills the rest of the form and makes the study. */
async function makeStudy(page: Page): Promise<void> {
  await expect(create(page)).toBeEnabled();
  for (const choice of await page.getByRole("combobox", { name: /^(larch|spruce)$/ }).all()) {
    await choice.selectOption("rlhf");
  }
  await page.getByLabel("Title", { exact: true }).fill("Trees");
  await page
    .getByRole("textbox", { name: /^Guidelines/ })
    .first()
    .fill("Read both.");
  await create(page).click();
  await expect(page.getByRole("button", { name: "Open the study" })).toBeVisible({ timeout: 30_000 });
}

test("a web page, a cut-off file and a spreadsheet say what they are and what to do, and stand in the way until removed", async ({
  page,
  data,
  signIn,
}) => {
  await newStudy(page, data, signIn);
  await dropFiles(page, [
    file("larch.json", "<!DOCTYPE html><html><head><title>larch.json at main · trees · GitHub</title>"),
    file("pines.csv", "PK\u0003\u0004[Content_Types].xml xl/workbook.xml"),
    file("cut.json", '[{"instruction": "Why is the sky blue?", "output": "Blue."},\n{"instruction": "What is a fj'),
    spruce,
  ]);
  await expect(card(page, "larch.json")).toContainText(
    "This is a web page, “larch.json at main · trees · GitHub”, not data.",
  );
  await expect(card(page, "larch.json")).toContainText("Press “Raw” or “Download” on that page");
  await expect(card(page, "pines.csv")).toContainText("The file is an Excel workbook.");
  await expect(card(page, "cut.json")).toContainText("Line 2: The file ends in the middle of row 2");
  await expect(page.getByText("“larch.json” cannot be read: remove it")).toBeVisible();
  await expect(create(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Remove larch.json" }).click();
  await page.getByRole("button", { name: "Remove pines.csv" }).click();
  await page.getByRole("checkbox", { name: "Go on without this row of cut.json" }).check();
  await expect(page.getByText("1 prompt answered by two systems or more")).toBeVisible();
  await expect(create(page)).toBeEnabled();
});

/** A file whose columns nothing is known of. */
async function dropOwnColumns(page: Page): Promise<void> {
  const rows = "Frage;Modell;Antwort\r\nWhat is a fjord?;larch;Wasser zwischen Bergen.\r\n";
  await dropFiles(page, [spruce, file("Umfrage.csv", rows)]);
  await expect(page.getByText("Choose the columns of “Umfrage.csv”.")).toBeVisible();
}

async function chooseOwnColumns(page: Page): Promise<void> {
  const own = card(page, "Umfrage.csv");
  await own.getByLabel("Prompt", { exact: true }).selectOption("Frage");
  await own.getByLabel("Response", { exact: true }).selectOption("Antwort");
  await own.getByLabel("System", { exact: true }).selectOption("Modell");
}

test("columns of any name are chosen by hand", async ({ page, data, signIn }) => {
  await newStudy(page, data, signIn);
  await dropOwnColumns(page);
  await chooseOwnColumns(page);
  await expect(page.getByText("1 prompt answered by two systems or more")).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole("table", { name: "Systems", exact: true }).getByRole("row", { name: /larch/ }),
  ).toBeVisible();
});

test("a choice whose way to the server takes long does not undo the ones after it", async ({ page, data, signIn }) => {
  await newStudy(page, data, signIn);
  await dropOwnColumns(page);
  let passed = 0;
  await page.route("**/plan", async (route) => {
    passed++;
    // The first goes on only when the others are long through, or wait for it.
    if (passed === 1)
      await expect
        .poll(() => passed, { timeout: 1_500 })
        .toBe(3)
        .catch(() => {});
    await route.continue();
  });
  await chooseOwnColumns(page);
  await expect(page.getByText("1 prompt answered by two systems or more")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 prompt answered by two systems or more")).toBeVisible();
});

test("good rows go in without the bad ones, once their lines were seen and this was chosen", async ({
  page,
  data,
  signIn,
}) => {
  await newStudy(page, data, signIn);
  await dropFiles(page, [
    spruce,
    lines("larch.jsonl", [
      { instruction: "Why is the sky blue?", output: "Because.", generator: "larch" },
      { instruction: "What is a fjord?", generator: "larch" },
      '{"instruction": "What is a fjord?", "output": "An inlet.", "generator": "larch"',
      { instruction: "What is a fjord?", output: "A n\0arrow inlet.", generator: "larch" },
    ]),
  ]);
  const own = card(page, "larch.jsonl");
  await expect(own).toContainText("2\u00a0rows cannot be read, 2\u00a0responses can");
  await expect(own).toContainText("Line 2: This row lacks a text in “output”");
  await expect(own).toContainText("Line 3: This row is not valid JSON.");
  await expect(create(page)).toHaveCount(0);
  await own.getByRole("checkbox", { name: "Go on without these 2 rows" }).check();
  await makeStudy(page);
  await page.getByRole("link", { name: "Responses" }).first().click();
  await page.getByRole("link", { name: /What is a fjord/ }).click();
  await expect(page.getByRole("region", { name: /larch/ })).toContainText("A narrow inlet.");
});

test("MT-bench answers ask for their questions, and with them are conversations", async ({ page, data, signIn }) => {
  await newStudy(page, data, signIn);
  const answers = (model: string) =>
    lines(`${model}.jsonl`, [
      {
        question_id: 81,
        answer_id: model,
        model_id: model,
        choices: [{ index: 0, turns: [`${model} writes`, `${model} rewrites`] }],
      },
    ]);
  await dropFiles(page, [answers("larch"), answers("spruce")]);
  await expect(page.getByText("“larch.jsonl” holds answers of MT-bench without what was asked")).toBeVisible();
  await dropFiles(page, [
    lines("question.jsonl", [
      { question_id: 81, category: "writing", turns: ["Write a travel blog.", "Now in verse."] },
    ]),
  ]);
  await expect(card(page, "question.jsonl")).toContainText("1\u00a0question");
  await expect(page.getByText("with up to 2 answers of each system")).toBeVisible();
  await makeStudy(page);
  await page.getByRole("link", { name: "Responses" }).first().click();
  await page.getByRole("link", { name: /Write a travel blog\.\s*\+1\sturn/ }).click();
  const prompt = page.getByRole("article", { name: "Prompt 1" });
  await expect(prompt).toContainText("Now in verse.");
  await expect(prompt.getByRole("region", { name: /larch.*answer 2/ })).toContainText("larch rewrites");
});

test("a file in another encoding is read as it was saved, and the guess can be changed", async ({
  page,
  data,
  signIn,
}) => {
  await newStudy(page, data, signIn);
  // 为什么天空是蓝色的，因为阳光 in GBK.
  const chinese = "ceaacab2c3b4ccecbfd5cac7c0b6c9abb5c4a3acd2f2ceaad1f4b9e2";
  const gbk = Buffer.concat([
    Buffer.from('{"prompt": "p", "response": "'),
    Buffer.from(chinese, "hex"),
    Buffer.from('"}\n'),
  ]);
  await dropFiles(page, [file("larch.jsonl", gbk), lines("spruce.jsonl", [{ prompt: "p", response: "Scattering." }])]);
  const encoding = card(page, "larch.jsonl").getByRole("combobox", { name: "Text encoding of larch.jsonl" });
  await expect(encoding).toHaveValue("gb18030");
  await encoding.selectOption("utf-8");
  await expect(card(page, "larch.jsonl")).toContainText("1\u00a0remark on rows that are kept");
  await encoding.selectOption("gb18030");
  await expect(card(page, "larch.jsonl")).not.toContainText("remark");
  await makeStudy(page);
  await page.getByRole("link", { name: "Responses" }).first().click();
  await expect(page.getByRole("region", { name: /larch/ })).toContainText("为什么天空是蓝色的，因为阳光");
});

test("prompts that differ only by white space are kept apart unless one says otherwise", async ({
  page,
  data,
  signIn,
}) => {
  await newStudy(page, data, signIn);
  await dropFiles(page, [
    outputs("larch", { "Say  hello to Ann.": "Hello, Ann.", "What is a fjord?": "An inlet." }),
    outputs("spruce", { "Say hello to Ann.": "Hi.", "What is a fjord?": "A valley." }),
  ]);
  await expect(page.getByText("1 prompt answered by two systems or more")).toBeVisible();
  const same = page.getByRole("checkbox", { name: "Take prompts that differ only by white space as the same" });
  await expect(page.getByText("kept apart: “Say hello to Ann.”")).toBeVisible();
  await same.check();
  await expect(page.getByText("2 prompts answered by two systems or more")).toBeVisible();
});

test("an upload that breaks off leaves nothing, and the same file goes in afterwards", async ({
  page,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/net::ERR_FAILED/, /status of 409/);
  const session = await data.aSession(await data.aUser("researcher"));
  await signIn(session);
  const made = await page.request.post("/api/v1/imports", { headers: { origin: appUrl() } });
  const { id } = await made.json();
  const path = `${appUrl()}/api/v1/imports/${id}/files?name=half.jsonl`;
  await new Promise<void>((resolve) => {
    const sending = httpRequest(path, {
      method: "POST",
      headers: { cookie: `${session.name}=${session.value}`, "content-length": 20_000_000 },
    });
    sending.on("error", () => resolve());
    sending.write(Buffer.alloc(6_000_000, "x"), () => setTimeout(() => sending.destroy(), 500));
  });
  await expect
    .poll(async () => (await data.rows("ImportFile", {})).filter(({ name }) => name === "half.jsonl").length)
    .toBe(0);
  await page.goto(`/studies/new?import=${id}`);
  await page.route("**/files?name=*", (route) => route.abort());
  await dropFiles(page, [spruce]);
  await expect(page.getByText("“spruce.jsonl” did not arrive, and nothing of it was kept.")).toBeVisible();
  await page.unroute("**/files?name=*");
  await dropFiles(page, [spruce]);
  await expect(card(page, "spruce.jsonl")).toContainText("2\u00a0responses");
  await dropFiles(page, [{ ...spruce, name: "copy.jsonl" }]);
  await expect(page.getByText("“copy.jsonl” holds the same bytes as “spruce.jsonl”")).toBeVisible();
});
