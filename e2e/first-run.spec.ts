import { expect, test } from "./fixtures";

test.describe.configure({ mode: "serial" });

const administrator = { name: "Ada First", email: "ada@example.org", password: "a password for this run" };

test("the printed link makes the first administrator, once", async ({ page }) => {
  const link = process.env.E2E_FIRST_RUN_LINK ?? "";
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByRole("heading", { name: "Nobody has set up this server yet" })).toBeVisible();

  await page.goto(link);
  await page.getByLabel("Your name").fill(administrator.name);
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByLabel("Password").fill("too short");
  await page.getByRole("button", { name: "Create the administrator" }).click();
  await expect(page).toHaveURL(link);
  await page.getByLabel("Password").fill(administrator.password);
  await page.getByRole("button", { name: "Create the administrator" }).click();
  await expect(page).toHaveURL(/\/studies$/);
  await expect(page.getByRole("heading", { name: "No studies yet" })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Already set up" })).toBeVisible();
});

test("the administrator signs in by password, and a wrong password says so", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
  await page.getByLabel("Password").fill(administrator.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/studies$/);
  await page.getByRole("button", { name: administrator.name }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/studies");
  await expect(page).toHaveURL(/\/sign-in$/);
});
