import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { allSaved, join, shown, start, untilNext } from "./annotate";
import type { Data } from "./data";
import { findSecrets } from "./find-secrets";
import { expect, test } from "./fixtures";
import { type Recorded, startRecorder } from "./recorder";

/** Sixteen random letters: in no text and in no name by accident. */
const word = () => Array.from({ length: 16 }, () => String.fromCharCode(97 + randomInt(26))).join("");

/** A study of which everything that annotators must not know is a random word or a large random id. */
async function aGuardedStudy(data: Data) {
  const words = {
    title: word(),
    "first system": word(),
    "second system": word(),
    "tag, source id, reference or generator": word(),
    "invite's label": word(),
    "invite's group": word(),
    "another annotator's name": word(),
    "another annotator's rationale": word(),
    "another annotator's guess": word(),
    "what a response was masked for": word(),
    "word that would give a system away": word(),
    judge: word(),
    "researcher's e-mail": word(),
  };
  await data.spreadIds();
  const tag = words["tag, source id, reference or generator"];
  const owner = await data.aUser("researcher", { email: `${words["researcher's e-mail"]}@example.org` });
  const study = await data.anOpenStudy({
    owner,
    title: words.title,
    publicTitle: "Which answer is better?",
    systems: [words["first system"], words["second system"]],
    hidden: tag,
    aspects: ["clarity", "safety"],
    tagFilters: {
      clarity: [{ tag: `key ${tag}`, values: [tag] }],
      safety: [{ tag: `key ${tag}`, values: [`other than ${tag}`] }],
    },
    rationale: "optional",
    reasons: ["clearer"],
    settings: {
      confidence: "optional",
      highlights: true,
      leakWords: [words["word that would give a system away"]],
      examples: [{ prompt: "Which is first?", left: "This.", right: "That.", choice: "left", why: "It is." }],
      translations: { "zh-CN": { question: "哪个更好？" } },
    },
    prompts: 8,
    votes: 4,
  });
  await data.maskResponses(study, words["what a response was masked for"]);
  await data.aJudgeRun(study, words.judge);
  const other = await data.anAnnotator(study, words["another annotator's name"]);
  const rationale = words["another annotator's rationale"];
  const othersVotes = await data.castVotes(other, study, 5, { rationale, aspects: { clarity: "tie" } });
  const guess = words["another annotator's guess"];
  await data.flag(other, othersVotes[0] ?? "", { kind: "identity_guessed", guessed: "left", guess });
  const invite = await data.anInvite(study, { label: words["invite's label"], group: words["invite's group"] });
  const elsewhere = await data.anOpenStudy({ title: words.title });
  const secrets = new Map(Object.entries(words).map(([what, secret]) => [secret, what]));
  secrets.set(owner.name, "researcher's name");
  secrets.set(other.participantPublicId, "another annotator's public id");
  secrets.set(elsewhere.publicId, "another study's public id");
  for (const assignment of othersVotes) secrets.set(assignment, "another annotator's assignment");
  return { study, other, othersVotes, invite, elsewhere, secrets };
}

/** Every id of the database that belongs to these studies; taken at the end, so that the session's own are in it. */
async function idsOf(data: Data): Promise<Map<string, string>> {
  const tables = ["Study", "User", "Prompt", "System", "Response", "SystemPair", "Comparison", "Slot", "Invite"];
  tables.push("Participant", "Rater", "Assignment", "Vote", "VoteRevision", "Aspect", "ProtocolVersion", "Verdict");
  const ids = new Map<string, string>();
  for (const table of tables) {
    for (const { id } of await data.rows(table)) {
      // Those made before ids were spread are small numbers, found anywhere.
      if (typeof id === "string" && id.length >= 11) ids.set(id, `id of ${table}`);
    }
  }
  return ids;
}

test("a word or an id is found in every disguise, and not where it is not", () => {
  const secrets = new Map([
    [word(), "a word"],
    ["104073219845", "an id"],
  ]);
  for (const [secret, what] of secrets) {
    const disguised = ["", "x", "xy"].flatMap((before) => {
      const bytes = Buffer.from(`${before}{"name":"${secret}"}`);
      return [bytes.toString(), bytes.toString("base64"), bytes.toString("base64url"), bytes.toString("hex")];
    });
    for (const text of disguised) expect(findSecrets(text, secrets)).toEqual([expect.stringContaining(what)]);
  }
  expect(findSecrets(BigInt("104073219845").toString(36), secrets)).toHaveLength(1);
  expect(findSecrets(Buffer.from("nothing of them in here").toString("base64"), secrets)).toEqual([]);
});

async function vote(page: Page, keys: string[]): Promise<void> {
  const pair = await shown(page);
  for (const key of keys) await page.keyboard.press(key);
  await untilNext(page, pair);
}

/** Asks as a script on the page would; answers with the status. */
const ask = (page: Page, path: string, body?: unknown) =>
  page.evaluate(
    async ([url, sent]) => {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: sent };
      return (await fetch(url ?? "", sent === undefined ? undefined : init)).status;
    },
    [path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );

test("nothing an annotator is sent names a system, an id, a vote of others or a judge", async ({
  data,
  newPerson,
  watched,
}) => {
  test.setTimeout(120_000);
  watched.expected.push(/Failed to load resource.*4\d\d/);
  const recorder = await startRecorder();
  const { study, othersVotes, invite, elsewhere, secrets } = await aGuardedStudy(data);
  const { page, context } = await newPerson({ baseURL: recorder.url });

  await join(page, `/join/${encodeURIComponent(invite.token)}`, "Dora");
  const resume = new URL(await page.getByLabel("Your personal link").inputValue()).pathname;
  await start(page);
  await page.locator("#content").focus();
  await vote(page, ["t", "ArrowLeft"]);
  await page.getByRole("textbox", { name: /^Why/ }).fill("The left one is shorter.");
  await page.locator("#content").focus();
  await vote(page, ["ArrowRight", "ArrowRight"]);
  const undone = await shown(page);
  await page.keyboard.press("z");
  await untilNext(page, undone);
  await vote(page, ["t"]);
  await vote(page, ["s"]);
  await page.keyboard.press("f");
  await page.getByLabel("Note (optional)").fill("A note.");
  await page.getByRole("button", { name: "Send flag" }).click();
  await page.locator("#content").focus();
  await vote(page, ["ArrowLeft", "t"]);
  await allSaved(page);
  await page.reload();
  await page.locator("#content").focus();
  await vote(page, ["ArrowLeft", "t"]);
  await allSaved(page);

  // What is not theirs, and what makes no sense.
  const own = await context.request.post(`/api/v1/annotate/${study.publicId}/next`, {
    data: {},
    headers: { origin: recorder.url },
  });
  const { pairs }: { pairs: { assignmentId: string }[] } = await own.json();
  const mine = pairs[0]?.assignmentId ?? "";
  const aVote = { idempotencyKey: randomUUID(), choice: "left", activeMs: 1 };
  const theirs = othersVotes[0] ?? "";
  for (const deed of ["vote", "undo", "skip", "flag"]) {
    const body = deed === "flag" ? { kind: "other" } : aVote;
    expect(await ask(page, `/api/v1/assignments/${theirs}/${deed}`, body)).toBe(404);
  }
  expect(await ask(page, "/api/v1/leases", { assignmentIds: [randomUUID()] })).toBe(200);
  for (const before of [undefined, theirs])
    expect(await ask(page, `/api/v1/annotate/${study.publicId}/history`, { before })).toBe(200);
  expect(await ask(page, `/api/v1/assignments/${mine}/vote`, { ...aVote, choice: "both_bad" })).toBe(400);
  expect(await ask(page, `/api/v1/assignments/${mine}/vote`, { ...aVote, aspects: { depth: "tie" } })).toBe(400);
  expect(await ask(page, `/api/v1/assignments/${mine}/vote`, "no object")).toBe(400);
  expect(await ask(page, `/api/v1/annotate/${randomUUID()}/next`, {})).toBe(404);
  expect(await ask(page, `/api/v1/studies/${study.id}/exports/votes.csv`)).toBe(403);
  expect(await ask(page, `/api/v1/assignments/${mine}/vote`)).toBe(405);
  // Their addresses are the annotator's own words here; answers must not confirm them.
  for (const path of [`/studies/${study.id}`, `/studies/${study.id}/results`, `/annotate/${elsewhere.publicId}`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }

  // Home again by the personal link, on another device, to the end.
  const phone = await newPerson({ baseURL: recorder.url });
  await phone.page.goto(resume);
  await phone.page.locator("#content").focus();
  for (let n = 0; n < 3; n++) await vote(phone.page, ["ArrowLeft", "t"]);
  await expect(phone.page.getByRole("heading", { name: /^Nothing left/ })).toBeVisible();
  await allSaved(phone.page);
  await data.close(study);
  const settled = await data.rows("Assignment", { studyId: String(study.id), state: "skipped" });
  const late = { ...aVote, aspects: { clarity: "tie" } };
  expect(await ask(phone.page, `/api/v1/assignments/${settled[0]?.publicId}/vote`, late)).toBeLessThan(500);
  await phone.page.reload();
  await expect(phone.page.getByText("This study has closed")).toBeVisible();
  await phone.page.goto("/annotate");
  await phone.page.goto(`/join/${encodeURIComponent(invite.token)}`);
  // The pages first: one that is still fetching its icon would find nobody there.
  await Promise.all([context.close(), phone.context.close()]);
  await recorder.stop();

  const hidden = new Map([...secrets, ...(await idsOf(data))]);
  expect(hidden.size).toBeGreaterThan(100);
  expect(leaks(recorder.answers, hidden, [String(study.id), elsewhere.publicId])).toEqual([]);

  // The recording is what it should be: all kinds of answers are in it, and pairs are.
  const statuses = new Set(recorder.answers.map(({ status }) => status));
  for (const status of [200, 303, 400, 403, 404]) expect(statuses).toContain(status);
  expect(recorder.answers.some(({ headers }) => headers.includes("text/html"))).toBe(true);
  expect(recorder.answers.some(({ headers }) => headers.includes("text/x-component"))).toBe(true);
  expect(pairsIn(recorder.answers).length).toBeGreaterThan(5);
  for (const pair of pairsIn(recorder.answers)) expect(shapeOf(pair)).toEqual(shape);
  // Of the tags that decide which aspects are asked, the answer alone.
  for (const { aspects } of pairsIn(recorder.answers)) expect(aspects).toEqual(["clarity"]);
});

/** An address that somebody typed comes back in its page's payload, whatever is there: that much they know already. */
function leaks(answers: Recorded[], secrets: Map<string, string>, typed: string[]): string[] {
  return answers.flatMap(({ method, path, headers, body }) => {
    const asked = typed.filter((each) => path.includes(each));
    const unknown = new Map([...secrets].filter(([secret]) => !asked.includes(secret)));
    return findSecrets(`${headers}\n${body}`, unknown).map((what) => `${method} ${path}: ${what}`);
  });
}

type Side = { plain: string; tree: unknown }[];
type Pair = { assignmentId: string; position: number; prompt: unknown; left: Side; right: Side; aspects: string[] };

/** Pairs in answers of the API. */
function pairsIn(answers: Recorded[]): Pair[] {
  return answers
    .filter(({ path, status }) => path.startsWith("/api/") && status === 200)
    .flatMap(({ body }) => {
      const { pairs = [], next, pair }: { pairs?: Pair[]; next?: Pair | null; pair?: Pair } = JSON.parse(body);
      return [...pairs, ...(next ? [next] : []), ...(pair ? [pair] : [])];
    });
}

const keys = (value: object) => Object.keys(value).join(" ");
const shape = [
  "assignmentId position prompt reference followUps judged left right aspects",
  "plain tree",
  "plain tree",
];
const shapeOf = (pair: Pair) => [keys(pair), ...[pair.left, pair.right].flatMap((side) => side.map(keys))];

test("the same comparison with its sides swapped is the mirror image, to the byte", async ({
  data,
  request,
  baseURL,
}) => {
  const study = await data.anOpenStudy({ prompts: 12, votes: 2 });
  const texts = new Map<string, { pair: Pair; headers: string[]; bytes: number }[]>();
  for (let n = 0; n < 2; n++) {
    const annotator = await data.anAnnotator(study);
    const { name, value } = await data.aSession(annotator);
    const headers = { cookie: `${name}=${value}`, origin: baseURL ?? "" };
    for (let vote = 0; vote < 12; vote++) {
      const answer = await request.post(`/api/v1/annotate/${study.publicId}/next`, { data: { want: 1 }, headers });
      const { pairs, progress }: { pairs: Pair[]; progress: object } = await answer.json();
      const [pair] = pairs;
      if (!pair) throw new Error("too few pairs");
      const both = [pair.left, pair.right]
        .map((side) => side[0]?.plain)
        .sort()
        .join("\n");
      // Its place and the progress so far are the annotator's own: with more votes their numbers grow longer.
      const own = JSON.stringify(progress).length + String(pair.position).length;
      const seen = { pair, headers: headersOf(answer.headersArray()), bytes: (await answer.body()).length - own };
      texts.set(both, [...(texts.get(both) ?? []), seen]);
      await request.post(`/api/v1/assignments/${pair.assignmentId}/vote`, {
        headers,
        data: { idempotencyKey: randomUUID(), choice: "tie", activeMs: 1 },
      });
    }
  }
  expect(texts.size).toBe(12);
  for (const [one, other] of texts.values()) {
    if (!one || !other) throw new Error("a comparison that one annotator never saw");
    // Two slots, one on either side.
    expect(other.pair.left).toEqual(one.pair.right);
    expect(other.pair.right).toEqual(one.pair.left);
    expect(other.pair.prompt).toEqual(one.pair.prompt);
    expect(other.headers).toEqual(one.headers);
    expect(other.bytes).toBe(one.bytes);
  }
});

function headersOf(headers: { name: string; value: string }[]): string[] {
  return headers
    .filter(({ name }) => !["date", "x-request-id", "content-length", "etag"].includes(name.toLowerCase()))
    .map(({ name, value }) => `${name}: ${value}`);
}
