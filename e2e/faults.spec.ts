import { allSaved, shown } from "./annotate";
import { expect, test } from "./fixtures";
import { reconnect, vote, votingDesk, waiting } from "./voting-desk";

const votes = "**/api/v1/assignments/*/vote";

test("votes given without a connection are kept, and sent once when it is back", async ({
  page,
  context,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
  const { outcomes } = await votingDesk(page, data, signIn);
  await context.setOffline(true);
  await vote(page, "t");
  await page.keyboard.press("t");
  await expect(page.getByText("No answer from the server")).toBeVisible();
  await waiting(page, 2);
  expect(await outcomes()).toEqual([]);
  await context.setOffline(false);
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie", "tie"]);
  await expect(page.getByText("No answer from the server")).toBeHidden();
  await vote(page, "t");
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie", "tie", "tie"]);
});

test("a vote that the server fails on is sent again, and counts once", async ({ page, data, signIn, watched }) => {
  watched.expected.push(/status of 500/);
  const { outcomes } = await votingDesk(page, data, signIn);
  let failures = 0;
  await page.route(votes, (route) => (failures++ < 1 ? route.fulfill({ status: 500, json: {} }) : route.continue()));
  await vote(page, "t");
  await allSaved(page);
  expect(failures).toBe(2);
  expect(await outcomes()).toEqual(["tie"]);
});

test("a vote whose acknowledgement was lost is sent again, and counts once", async ({
  page,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/Failed to load resource: net::ERR_FAILED/);
  const { outcomes } = await votingDesk(page, data, signIn);
  let asked = 0;
  await page.route(votes, async (route) => {
    if (asked++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await vote(page, "t");
  await allSaved(page);
  expect(asked).toBe(2);
  expect(await outcomes()).toEqual(["tie"]);
});

test("votes not yet sent survive a reload, and are sent then", async ({ page, data, signIn, watched }) => {
  watched.expected.push(/Failed to load resource: net::ERR_FAILED/);
  const { outcomes } = await votingDesk(page, data, signIn);
  await page.route(votes, (route) => route.abort());
  const first = await shown(page);
  await vote(page, "t");
  await page.keyboard.press("t");
  await waiting(page, 2);
  await page.reload();
  await waiting(page, 2);
  expect(await outcomes()).toEqual([]);
  await page.unroute(votes);
  await reconnect(page);
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie", "tie"]);
  // What was voted on does not come again.
  await expect(page.getByRole("region", { name: "Left", exact: true })).toBeVisible();
  expect((await shown(page)).left).not.toBe(first.left);
});

test("votes not yet sent outlive a renewed personal link", async ({ page, data, signIn, watched }) => {
  watched.expected.push(/status of 401/);
  const { study, annotator, outcomes } = await votingDesk(page, data, signIn);
  const link = await data.aNewResumeLink(study, annotator);
  await vote(page, "t");
  await expect(page.getByText("You are signed out")).toBeVisible();
  await page.goto(link);
  await expect(page).toHaveURL(/\/annotate\//);
  await expect.poll(async () => (await data.rows("Vote", { studyId: String(study.id) })).length).toBe(1);
  await allSaved(page);
  expect(await outcomes()).toEqual(["tie"]);
});

test("a vote of somebody who was signed out waits for their personal link", async ({
  page,
  context,
  data,
  signIn,
  watched,
}) => {
  watched.expected.push(/status of 401/);
  const { annotator, outcomes } = await votingDesk(page, data, signIn);
  await context.clearCookies();
  await vote(page, "t");
  await expect(page.getByText("You are signed out")).toBeVisible();
  expect(await outcomes()).toEqual([]);
  await page.getByRole("link", { name: "Open your personal link" }).click();
  await expect(page).toHaveURL(/\/annotate\//);
  await allSaved(page);
  await expect(async () => expect(await outcomes()).toEqual(["tie"])).toPass();
  expect((await data.rows("Participant", { id: String(annotator.participantId) }))[0]?.voted).toBe(1);
});
