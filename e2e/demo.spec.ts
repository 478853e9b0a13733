import { expect, test } from "./fixtures";

test("both demos are offered to whoever has no study, and open with what they are made of", async ({
  page,
  data,
  signIn,
}) => {
  test.slow();
  const owner = await data.aUser("researcher");
  await signIn(await data.aSession(owner));
  await page.goto("/studies");
  const offered = page.getByRole("region", { name: "To look around in" });
  await expect(offered.getByRole("button")).toHaveText(["Add the demo study", "Add the study of tiny models"]);
  await offered.getByRole("button", { name: "Add the study of tiny models" }).click();
  await expect(page.getByText("mechanics, not quality").first()).toBeVisible({ timeout: 30_000 });

  await page.getByRole("link", { name: "Judges", exact: true }).click();
  await expect(
    page.getByText(/SmolLM2-135M-Instruct \(Q4_1\).*2026-11-21.*mechanics, not quality/).first(),
  ).toBeVisible();
  await page.getByRole("link", { name: /usual template/ }).click();
  await expect(page.getByRole("heading", { name: /usual template/, level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: /^Run of/ })).toContainText("80 of 80 requests");
  // Nothing to ask it with: the page says so, and what to do.
  await expect(page.getByRole("button", { name: "Dry run" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "New version with an endpoint" })).toHaveAttribute("href", /\/edit$/);

  await page.getByRole("link", { name: "Results", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: "Judges beside humans" }).last().click();
  await expect(page.getByText("No votes on these comparisons yet")).toBeVisible();
  await expect(page.getByText(/SmolLM2-135M-Instruct \(Q4_1\).*2026-11-21.*mechanics, not quality/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Position consistency" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Agreement with humans" })).toHaveCount(0);

  await page.getByRole("link", { name: /^Responses/ }).click();
  await page.getByRole("link", { name: /How do I keep cut apples/ }).click();
  await expect(page.getByRole("region", { name: /Gemma 3 270M/ })).toBeVisible();
  await page.getByText("Origin of Gemma 3 270M + URIAL: gemma-3-270m").click();
  await expect(page.getByText("Evenhand, three examples (K = 3), version 1")).toBeVisible();
  await page.getByRole("link", { name: "Generation", exact: true }).click();
  await expect(page.getByText(/google\/gemma-3-270m.*2026-11-21.*mechanics, not quality/)).toBeVisible();

  await page.goto("/studies");
  await expect(offered.getByRole("button")).toHaveText(["Add the demo study"]);
  await data.anOpenStudy({ owner, systems: ["Larch", "Spruce"], answers: [["One.", "Two."]] });
  await page.reload();
  await expect(page.getByRole("link", { name: /both tiny/ })).toBeVisible();
  await expect(offered).toHaveCount(0);
  await page.goto("/studies/new");
  await expect(offered.getByRole("button")).toHaveText(["Add the demo study"]);
});
