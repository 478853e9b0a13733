import { listActionExports, listActions, listPages, listRoutes } from "./app-map";
import { expect, test } from "./fixtures";
import { actions } from "./roles-actions";
import type { Entry } from "./roles-expected";
import { pages } from "./roles-pages";
import { routes } from "./roles-routes";
import { aWorld, type Role, roles, type World } from "./roles-world";

test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);

const table = Object.entries({ ...pages, ...routes, ...actions });

const general = (path: string) =>
  new URL(path.split(";")[0] ?? "", "http://app").pathname
    .replace(/\/annotate\/[0-9a-f-]{36}$/, "/annotate/[publicId]")
    .replace(/\/studies\/\d+(?=\/|$)/, "/studies/[studyId]")
    .replace(/\/judges\/\d+$/, "/judges/[judgeId]");

/** A redirect's goal, what an action's form says, or the status. */
async function answerOf(response: Response): Promise<{ answer: string; body: string }> {
  const body = await response.text();
  const goal = response.headers.get("location") ?? response.headers.get("x-action-redirect");
  if (goal) return { answer: `→ ${general(goal)}`, body };
  const state = /^1:(\{"status":.*\})$/m.exec(body)?.[1];
  if (!state) return { answer: String(response.status), body };
  const { status, code }: { status: string; code?: string } = JSON.parse(state);
  return { answer: status === "failed" ? (code ?? "") : status, body };
}

const mayNotKnow: Role[] = ["nobody", "annotator", "outsider", "stranger"];

async function check(world: World, key: string, entry: Entry, as: Role): Promise<string[]> {
  const { answer, body } = await answerOf(await entry.ask(world, as));
  const wrong = [];
  if (answer !== entry.expected[as])
    wrong.push(`${key} as ${as}: ${answer}, expected ${entry.expected[as]} ${body.slice(0, 200)}`);
  // Names of the study and of its systems are marked by the secret.
  if (mayNotKnow.includes(as) && body.includes(world.secret)) wrong.push(`${key} tells ${as} what they may not know`);
  return wrong;
}

test("every page, route and action is in the table, and nothing else", () => {
  expect(Object.keys(pages).sort()).toEqual(listPages());
  expect(Object.keys(routes).sort()).toEqual(listRoutes());
  expect(Object.keys(actions).sort()).toEqual(listActionExports());
  expect(
    listActions()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(listActionExports());
});

test("whoever may not act is answered as the table says, and changes nothing", async ({ data }) => {
  const world = await aWorld(data);
  await Promise.all([
    world.offered(),
    world.invite(),
    world.draft(),
    world.closed(),
    world.upload(),
    world.colleague(),
    world.endpoint(),
    world.judge(),
  ]);
  await world.reasonPass();
  await world.review();
  const before = await data.snapshot();
  const wrong: string[] = [];
  for (const [key, entry] of table) {
    for (const as of roles) if (!entry.acts.includes(as)) wrong.push(...(await check(world, key, entry, as)));
  }
  expect(wrong).toEqual([]);
  expect(await data.snapshot()).toEqual(before);
});

test("whoever may act does, as the table says", async ({ data }) => {
  const wrong: string[] = [];
  for (const [key, entry] of table) {
    for (const as of entry.acts) wrong.push(...(await check(await aWorld(data), key, entry, as)));
  }
  expect(wrong).toEqual([]);
});
