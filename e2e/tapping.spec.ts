import { allSaved, join, shown, start, untilNext } from "./annotate";
import { expect, test } from "./fixtures";

test("an annotator joins, reads, votes and takes a vote back by pointer alone", { tag: ["@phone", "@dark"] }, async ({
  page,
  data,
}) => {
  const study = await data.anOpenStudy({ prompts: 3, votes: 1, guidelines: "Take your time." });
  const { token } = await data.anInvite(study);
  await join(page, `/join/${encodeURIComponent(token)}`, "Edda");
  await expect(page.getByText("Take your time.")).toBeVisible();
  await start(page);
  const first = await shown(page);
  await page.getByRole("button", { name: /^Left is better/ }).click();
  await untilNext(page, first);
  const second = await shown(page);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await untilNext(page, second);
  expect(await shown(page)).toEqual(first);
  await page.getByRole("button", { name: /^Right is better/ }).click();
  await untilNext(page, first);
  await allSaved(page);
  const [vote, ...others] = await data.rows("Vote", { studyId: String(study.id), state: "active" });
  expect(others).toEqual([]);
  expect(vote?.outcome).toBe(vote?.flipped ? "a" : "b");
});
