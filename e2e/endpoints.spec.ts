import { startFakeLlm } from "./fake-llm";
import { expect, test } from "./fixtures";

const key = "sk-a-key-that-no-browser-gets-back";

test("an administrator allows an address, adds an endpoint with a key and tries it; the key never comes back", async ({
  page,
  data,
  signIn,
}) => {
  const server = await startFakeLlm(() => "Good morning to you.");
  const bodies: string[] = [];
  page.on("response", async (response) => {
    bodies.push(await response.text().catch(() => ""));
  });
  try {
    await signIn(await data.aSession(await data.aUser("administrator")));
    await page.goto("/endpoints");
    const addresses = page.getByRole("region", { name: "Allowed addresses" });
    await addresses.getByLabel("Scheme").selectOption("http");
    await addresses.getByLabel("Host").fill("127.0.0.1");
    await addresses.getByLabel("Port").fill(String(server.port));
    await addresses.getByRole("button", { name: "Allow" }).click();
    await expect(addresses.getByText(`http://127.0.0.1:${server.port}`)).toBeVisible();
    await addresses.getByRole("checkbox").check();
    await addresses.getByRole("button", { name: "Save" }).click();
    await expect(addresses.getByRole("checkbox")).toBeChecked();

    await page.getByRole("button", { name: "Add an endpoint" }).first().click();
    const dialog = page.getByRole("dialog");
    const name = `Local ${server.port}`;
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("Base URL").fill(server.url);
    await dialog.getByLabel("Model", { exact: true }).fill("tiny");
    await dialog.getByLabel("Key").fill(key);
    await dialog.getByRole("button", { name: "Add" }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole("button", { name: `Try: ${name}` }).click();
    await expect(page.getByText("Good morning to you.")).toBeVisible({ timeout: 30_000 });
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
    await page.reload();
    const card = page.getByRole("listitem").filter({ hasText: name });
    await expect(card.getByText("key stored")).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(bodies.join("\n")).not.toContain(key);

    server.answerWith(() => ({ status: 401, text: `Wrong key ${key}` }));
    await page.getByRole("button", { name: `Try: ${name}` }).click();
    await expect(page.getByText(/refused the key/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: `Archive: ${name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
    await expect(page.getByRole("button", { name: `Try: ${name}` })).toHaveCount(0);
  } finally {
    await page.goto("about:blank");
    await server.close();
  }
});

test("an endpoint whose address is not allowed says so; an administrator allows it beside it", async ({
  page,
  data,
  signIn,
}) => {
  const researcher = await data.aUser("researcher");
  await signIn(await data.aSession(researcher));
  await page.goto("/endpoints");
  await page.getByRole("button", { name: "Add an endpoint" }).first().click();
  const dialog = page.getByRole("dialog");
  const name = `Elsewhere of ${researcher.name}`;
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Base URL").fill(`https://models-${researcher.id}.example.org:8443/v1/chat/completions`);
  await dialog.getByLabel("Model", { exact: true }).fill("tiny");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog).toHaveCount(0);
  const card = page.getByRole("listitem").filter({ hasText: name });
  await expect(card.getByText(`https://models-${researcher.id}.example.org:8443/v1`, { exact: true })).toBeVisible();
  await expect(card.getByText("An administrator has to allow its address")).toBeVisible();
  await expect(card.getByRole("button", { name: /^Allow/ })).toHaveCount(0);

  await signIn(await data.aSession(await data.aUser("administrator")));
  await page.reload();
  await card.getByRole("button", { name: "Allow this address" }).click();
  await expect(card.getByText("address not allowed yet")).toHaveCount(0);
  const addresses = page.getByRole("region", { name: "Allowed addresses" });
  await expect(addresses.getByText(`https://models-${researcher.id}.example.org:8443`)).toBeVisible();
});
