import { axe } from "./axe";
import { type FakeLlm, startFakeLlm } from "./fake-llm";
import { expect, test } from "./fixtures";

const key = "sk-generation-secret-0123456789";
const code = "Certainly!\n\n```python\nprint(1)\n```\n\nBye!";

let server: FakeLlm;
test.beforeAll(async () => {
  server = await startFakeLlm();
});
test.afterAll(() => server.close());

test("from prompts alone to the responses of a URIAL system and a chat, through a busy server, a failure and its retry", async ({
  page,
  data,
  signIn,
  watched,
}) => {
  test.slow();
  const owner = await data.aUser("researcher");
  const base = await data.anEndpoint(server.url, { mode: "completion", key, inputPrice: 1, outputPrice: 2 });
  const chat = await data.anEndpoint(server.url, { mode: "chat", key });
  const bodies: string[] = [];
  page.on("response", async (response) => {
    if (/json|html|text/.test(response.headers()["content-type"] ?? ""))
      bodies.push(await response.text().catch(() => ""));
  });
  await signIn(await data.aSession(owner));

  await page.goto("/studies/new");
  await page.getByRole("link", { name: "I have prompts only" }).click();
  const prompts = ["Why is the sky blue?", "Name a river.", "Write code."].map((prompt) => JSON.stringify({ prompt }));
  await page.getByLabel("File of prompts").setInputFiles({
    name: "prompts.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(prompts.join("\n")),
  });
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Generated");
  await page.getByRole("button", { name: "Create the study" }).click();
  await expect(page.getByRole("heading", { name: "Generation", level: 1 })).toBeVisible();

  const add = async (name: string, endpoint: { id: bigint }, fill: () => Promise<void>) => {
    await page.getByRole("button", { name: "Add a system" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("Endpoint").selectOption(String(endpoint.id));
    await fill();
    await dialog.getByRole("button", { name: "Add the system" }).click();
    await expect(dialog.getByText("Added.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { name, level: 3 })).toBeVisible();
  };
  await add("Base", base, async () => {
    await expect(page.getByRole("dialog").getByLabel("How it was made")).toHaveValue("base_icl");
    await page.getByText("What is sent").click();
    await expect(page.getByRole("dialog").getByRole("region", { name: "Text as sent" })).toContainText("# Instruction");
  });
  await add("Tuned", chat, () => page.getByRole("textbox", { name: "System prompt" }).fill("Be short."));
  expect(await axe(page)).toEqual([]);

  // Busy at first; one prompt is refused for good until the server is mended.
  let mended = false;
  let count = 0;
  const before = server.requests.length;
  server.answerWith((request) => {
    count++;
    if (count % 3 === 1 && count < 8) return { status: 429, headers: { "retry-after": "0" }, body: "{}" };
    if (!mended && request.body.prompt?.trimEnd().includes("Name a river.")) {
      return { status: 400, body: JSON.stringify({ error: { message: "too odd a question" } }) };
    }
    return request.body.prompt ? `${code}\n\`\`\`\n\n# Query:\n\`\`\`\nAnother?` : "Short.";
  });
  await page.getByRole("button", { name: "Generate" }).click();
  const baseRun = page.getByRole("region", { name: "Run of Base" });
  const tunedRun = page.getByRole("region", { name: "Run of Tuned" });
  await expect(baseRun.getByText("finished")).toBeVisible({ timeout: 60_000 });
  await expect(tunedRun).toContainText("3 of 3 answers", { timeout: 60_000 });
  await expect(baseRun).toContainText("2 of 3 answers");
  await expect(baseRun).toContainText("too odd a question");
  await expect(baseRun).toContainText("cost");
  expect(await axe(page)).toEqual([]);

  mended = true;
  await baseRun.getByRole("button", { name: "Retry the failures: Base" }).click();
  await expect(baseRun).toContainText("3 of 3 answers", { timeout: 60_000 });
  await expect(baseRun.getByText("failure")).toHaveCount(0);

  await page.getByRole("link", { name: "Responses" }).click();
  await expect(page.getByText("Certainly!").first()).toBeVisible();
  await expect(page.getByText("Another?")).toHaveCount(0);
  expect(server.requests.slice(before).every(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(true);
  expect(bodies.length).toBeGreaterThan(10);
  expect(bodies.filter((body) => body.includes(key))).toEqual([]);
  expect(watched.problems).toEqual([]);
});

test("a run stops and goes on where it was", async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const endpoint = await data.anEndpoint(server.url, { mode: "chat", concurrency: 1, timeoutSeconds: 3 });
  const study = await data.aStudy({ owner, prompts: 6, systems: ["Larch"] });
  let open = 2;
  server.answerWith(() => (open-- > 0 ? "Answered." : { hangs: true }));
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/generation`);
  await page.getByRole("button", { name: "Add a system" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Chat");
  await page.getByRole("dialog").getByLabel("Endpoint").selectOption(String(endpoint.id));
  await page.getByRole("dialog").getByRole("button", { name: "Add the system" }).click();
  await expect(page.getByRole("dialog").getByText("Added.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Generate" }).click();
  const run = page.getByRole("region", { name: "Run of Chat" });
  await expect(run).toContainText("2 of 6 answers", { timeout: 30_000 });
  await run.getByRole("button", { name: "Stop: Chat" }).click();
  await expect(run.getByText("stopped")).toBeVisible({ timeout: 30_000 });
  server.answerWith(() => "Answered.");
  await run.getByRole("button", { name: "Resume: Chat" }).click();
  await expect(run.getByText("finished")).toBeVisible({ timeout: 60_000 });
  await expect(run).toContainText("6 of 6 answers");
});

test("a prompt set is edited beside the exact text it makes, and a published file goes in and out byte for byte", async ({
  page,
  data,
  signIn,
}) => {
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({ owner });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/generation`);
  const preview = page.getByRole("region", { name: "Text as sent" });
  await page.getByRole("textbox", { name: "Instruction" }).fill("Answer like a pirate.");
  await expect(preview).toContainText("Answer like a pirate.");
  await expect(preview).toContainText("Prompt 0 of");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Prompt set" }).locator("option:checked")).toContainText("version 2");

  const file = "# Instruction\n\nBe kind. \n\n\n# Query:\n```\nOne?\n```\n\n# Answer:\n```\nTwo.\n```\n";
  await page.getByRole("button", { name: "Bring in a prompt file" }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("File")
    .setInputFiles({ name: "mine.txt.md", mimeType: "text/markdown", buffer: Buffer.from(file) });
  await expect(dialog.getByLabel("Name")).toHaveValue("mine");
  await dialog.getByRole("button", { name: "Bring in" }).click();
  await expect(dialog.getByText("among the prompt sets")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Query 1" })).toHaveValue("One?");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as a prompt file" }).click(),
  ]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  expect(Buffer.concat(parts).toString()).toBe(file);
});
