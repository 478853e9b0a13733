/** @typedef {import("@playwright/test").Page} Page */

const password = "a password for the pictures";

/** The first administrator, and the demo study's path. @param {Page} page @param {string} link */
export async function becomeAdministrator(page, link) {
  await page.goto(link);
  await page.getByLabel("Your name").fill("Researcher");
  await page.getByLabel("E-mail").fill("researcher@example.org");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the administrator" }).click();
  await page.getByRole("button", { name: "Add the demo study" }).click();
  await page.waitForURL(/\/studies\/\d+/);
  return pathOf(page);
}

/** @param {Page} page */
const pathOf = (page) => new URL(page.url()).pathname.split("/").slice(0, 3).join("/");

/** @param {Page} page @param {string} study @returns {Promise<string>} the link to join by */
export async function invite(page, study) {
  await page.goto(new URL(`${study}/annotators`, page.url()).href);
  await page.getByLabel("Label").fill("Pictures");
  await page.getByRole("button", { name: "Make a link" }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("listitem").filter({ hasText: "Pictures" }).getByRole("button", { name: "Copy" }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

const asked = [
  "My first sourdough came out flat. What went wrong?",
  "I left it in the fridge for two days. Was that too long?",
];
const answers = {
  "system one": [
    "Most often a flat loaf means one of three things:\n\n1. The **starter** was not active: it should double within six hours.\n2. The dough rose **too short or too long**.\n3. The dough was shaped too loosely.",
    "Two days is long, but not too long in itself. What counts is how far the dough had risen **before** it went in:\n\n- Nearly doubled: it went too far, and could not rise again in the oven.\n- Risen by a third: two days at 4 °C are fine.\n\nNext time, put it in early.",
  ],
  "system two": [
    "It sounds like the dough was underproofed or your starter was weak. Try feeding the starter twice before baking.",
    "Yes. Overproofed dough collapses. Bake it after 12 to 24 hours.",
  ],
};

/** A study of one conversation on a seven-point scale with two aspects; its path. @param {Page} page */
export async function makeConversations(page) {
  await page.goto(new URL("/studies/new", page.url()).href);
  const files = Object.entries(answers).map(([system, [first, second]]) => ({
    name: `${system}.jsonl`,
    mimeType: "application/jsonl",
    buffer: Buffer.from(
      JSON.stringify({
        system,
        messages: [
          { role: "user", content: asked[0] },
          { role: "assistant", content: first },
          { role: "user", content: asked[1] },
          { role: "assistant", content: second },
        ],
      }),
    ),
  }));
  await page.getByLabel("Drop files of responses here, or choose them").setInputFiles(files);
  await page.getByText("1 prompt answered by two systems or more").waitFor();
  for (const system of Object.keys(answers)) await page.getByLabel(system, { exact: true }).selectOption("other");
  await page.getByLabel("Title", { exact: true }).fill("Conversations written for a picture");
  await page.getByRole("radio", { name: "Seven points" }).check();
  await page.locator("summary").getByText("Aspects", { exact: true }).click();
  for (const aspect of ["Helpfulness", "Clarity"]) await page.getByLabel(aspect).check();
  await page.locator("summary").getByText("Reading and breaks", { exact: true }).click();
  await page.getByLabel("The last turn").check();
  await page.getByRole("button", { name: "Create the study" }).click();
  await page.getByRole("button", { name: "Open the study" }).click({ timeout: 30_000 });
  await page.getByRole("link", { name: "Invite annotators" }).waitFor({ timeout: 30_000 });
  return pathOf(page);
}
