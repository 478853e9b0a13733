import type { Page } from "@playwright/test";
import { listPages } from "./app-map";
import { axe } from "./axe";
import type { Data } from "./data";
import { dropFiles } from "./drop-files";
import { expect, type Session, test } from "./fixtures";
import { plainAnswer, structuredAnswer } from "./fixtures/answers";
import { justEvalFile, troubledFile } from "./fixtures/response-files";

type Visitor = { page: Page; data: Data; signIn: (session: Session) => Promise<void> };
/** Goes to the page and sees to it that there is something on it. */
type Visit = (visitor: Visitor) => Promise<void>;

const nobody =
  (path: string): Visit =>
  async ({ page }) => {
    await page.goto(path);
  };

/** What is folded away is read too. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

const as =
  (role: "researcher" | "administrator", path: string): Visit =>
  async ({ page, data, signIn }) => {
    await signIn(await data.aSession(await data.aUser(role)));
    await page.goto(path);
  };

/** A page of the demo study: no chart and no list of it is empty. */
const ofDemo =
  (rest: string): Visit =>
  async ({ page, data, signIn }) => {
    const owner = await data.aUser("researcher");
    const study = await data.aDemoStudy(owner);
    await signIn(await data.aSession(owner));
    await page.goto(`/studies/${study.id}${rest}`);
    await unfold(page);
  };

const ofDraft =
  (rest: string): Visit =>
  async ({ page, data, signIn }) => {
    const owner = await data.aUser("researcher");
    const example = { prompt: "Which?", left: "One.", right: "**Two.**", choice: "right" as const, why: "It says so." };
    const translations = { "zh-CN": { question: "哪个更好？" } };
    const settings = { examples: [example], translations, minReading: { secondsPer1000: 1, atMostSeconds: 5 } };
    const of = { aspects: ["clarity"], reasons: ["tone"], turns: 2, settings, rationale: "required" as const };
    const study = await data.aStudy({ owner, scale: "graded_7", bothBad: true, ...of });
    await signIn(await data.aSession(owner));
    await page.goto(`/studies/${study.id}${rest}`);
    await unfold(page);
  };

const withTraces: Visit = async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const answers = [
    ["I'm Claude, made by Anthropic. </s>", " As an AI, I can't say."],
    ["Oslo.\n\nHuman: And Bergen?\n\nAssistant: No.", "```js\nlet x = 1;"],
  ];
  const study = await data.aStudy({ owner, answers });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/blindness`);
};

const withAnnotators: Visit = async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const study = await data.anOpenStudy({ owner });
  await data.castVotes(await data.anAnnotator(study), study, 2);
  await data.anInvite(study, { label: "Everybody", group: "crowd" });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/annotators`);
};

const withRemarks: Visit = async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const study = await data.anOpenStudy({ owner });
  const annotator = await data.anAnnotator(study);
  const [voted] = await data.castVotes(annotator, study, 1);
  await data.flag(annotator, voted!, { kind: "broken", note: "It ends in the middle." });
  await data.flag(annotator, voted!, { kind: "identity_guessed", guessed: "left", guess: "Larch" });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/flags`);
};

const generating: Visit = async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const study = await data.aStudy({ owner });
  const { id } = await data.anEndpoint("http://127.0.0.1:9/v1", { mode: "completion" });
  await data.aGeneratingSystem(owner, study, { name: "Base", endpointId: String(id) });
  await signIn(await data.aSession(owner));
  await page.goto(`/studies/${study.id}/generation`);
  await unfold(page);
};

const guidelines = "# How\n\n- Read **both**.\n\n```js\nlet x = 1;\n```\n\n$$x^2$$\n\n| a | b |\n|---|---|\n| 1 | 2 |";
const rich = [`## Steps\n\n${guidelines}`, "One `word` and [a link](https://example.org)."];

const atDesk: Visit = async ({ page, data, signIn }) => {
  const study = await data.anOpenStudy({ guidelines, texts: rich, aspects: ["clarity", "depth"], bothBad: true });
  await signIn(await data.aSession(await data.anAnnotator(study)));
  await page.goto(`/annotate/${study.publicId}`);
};

const atWork: Visit = async (visitor) => {
  await atDesk(visitor);
  await visitor.page.getByRole("button", { name: "Start" }).click();
  await expect(visitor.page.getByRole("region", { name: "Left", exact: true })).toBeVisible();
};

/** With a reason to review, in a way that names places for certain or not. */
const reviewing =
  (reason?: string): Visit =>
  async ({ page, data, signIn }) => {
    const study = await data.anOpenStudy({ texts: rich, votes: 1 });
    const annotator = await data.anAnnotator(study);
    await data.castVotes(annotator, study, 2);
    await data.aReasonPass(study, { reason });
    await signIn(await data.aSession(annotator));
    await page.goto(`/annotate/${study.publicId}/reasons`);
  };

const withReviews: Visit = async ({ page, data, signIn }) => {
  const owner = await data.aUser("researcher");
  const study = await data.anOpenStudy({ owner, votes: 1 });
  const annotator = await data.anAnnotator(study);
  await data.castVotes(annotator, study, 2);
  const reviewId = await data.aReviewInHand(study, annotator);
  await data.review(annotator, study, reviewId, "It says what the texts say.");
  await signIn(await data.aSession(owner));
  const [judge] = await data.rows("Judge", { studyId: String(study.id) });
  await page.goto(`/studies/${study.id}/judges/${judge?.id}`);
  await expect(page.getByText(/acceptable \(/)).toBeVisible();
  await unfold(page);
};

/** `/judge` stands for the judge's own page. */
const withJudge =
  (rest: string): Visit =>
  async ({ page, data, signIn }) => {
    const owner = await data.aUser("researcher");
    const study = await data.anOpenStudy({ owner, aspects: ["clarity", "depth"] });
    const endpoint = await data.aSilentEndpoint();
    const { judgeId } = await data.aJudge(study, { id: BigInt(endpoint.id) });
    await signIn(await data.aSession(owner));
    await page.goto(`/studies/${study.id}/judges${rest.replace("/judge", `/${judgeId}`)}`);
    if (!rest.endsWith("judge")) await expect(page.getByRole("region", { name: /^Text as sent/ })).toBeVisible();
    await unfold(page);
  };

const demoJudge: Visit = async (visitor) => {
  await ofDemo("/judges")(visitor);
  const { page } = visitor;
  await page.getByRole("main").getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Verdicts" })).toBeVisible();
  await unfold(page);
};

const withFiles: Visit = async (visitor) => {
  await as("researcher", "/studies/new")(visitor);
  const { page } = visitor;
  await dropFiles(page, [
    justEvalFile({ name: "larch", answer: plainAnswer }),
    troubledFile({ name: "spruce", answer: structuredAnswer }),
  ]);
  await page.getByRole("checkbox", { name: "Go on without this row of spruce.json" }).check();
  await expect(page.getByRole("button", { name: "Create the study" })).toBeEnabled();
};

const visits: Record<string, Record<string, Visit>> = {
  "/": { "as nobody": nobody("/") },
  "/sign-in": { "as nobody": nobody("/sign-in") },
  "/setup": { "when all is set up": nobody("/setup") },
  "/account": { "as a researcher": as("researcher", "/account") },
  "/endpoints": {
    "with none, as a researcher": as("researcher", "/endpoints"),
    "with one, as an administrator": async (visitor) => {
      await visitor.data.aSilentEndpoint();
      await as("administrator", "/endpoints")(visitor);
      await expect(visitor.page.getByRole("heading", { name: /^Endpoint / }).first()).toBeVisible();
    },
  },
  "/users": { "as an administrator": as("administrator", "/users") },
  "/methods": { "as a researcher": as("researcher", "/methods") },
  "/studies": { empty: as("researcher", "/studies"), "as an administrator": as("administrator", "/studies") },
  "/studies/new/prompts": { "at first": as("researcher", "/studies/new/prompts") },
  "/studies/new": { "at first": as("researcher", "/studies/new"), "with files": withFiles },
  "/studies/[studyId]": { "of the demo": ofDemo(""), "of a draft": ofDraft("") },
  "/studies/[studyId]/annotators": { "of the demo": ofDemo("/annotators"), "of an open study": withAnnotators },
  "/studies/[studyId]/blindness": { "of the demo": ofDemo("/blindness"), "with names and traces": withTraces },
  "/studies/[studyId]/export": { "of the demo": ofDemo("/export"), "of a draft": ofDraft("/export") },
  "/studies/[studyId]/flags": { "of the demo": ofDemo("/flags"), "of an open study": withRemarks },
  "/studies/[studyId]/judgments": { "of the demo": ofDemo("/judgments"), "of a draft": ofDraft("/judgments") },
  "/studies/[studyId]/judges": { "of the demo": ofDemo("/judges"), "of a draft": ofDraft("/judges") },
  "/studies/[studyId]/judges/new": { "with an endpoint": withJudge("/new") },
  "/studies/[studyId]/judges/[judgeId]": {
    "of the demo": demoJudge,
    "before its first run": withJudge("/judge"),
    "with its reasons reviewed": withReviews,
  },
  "/studies/[studyId]/judges/[judgeId]/edit": { "of a judge": withJudge("/judge/edit") },
  "/studies/[studyId]/generation": {
    "of the demo": ofDemo("/generation"),
    "of a draft": generating,
    "of a draft, with a system's form": async (visitor) => {
      await generating(visitor);
      await visitor.page.getByRole("button", { name: "Change: Base" }).click();
      await unfold(visitor.page);
      await expect(visitor.page.getByRole("dialog").getByRole("region", { name: "Text as sent" })).toBeVisible();
    },
  },
  "/studies/[studyId]/preview": {
    "of the demo": ofDemo("/preview"),
    "of a draft, at work": async (visitor) => {
      await ofDraft("/preview")(visitor);
      await visitor.page.getByRole("button", { name: "Start" }).click();
    },
  },
  "/studies/[studyId]/protocol": { "of the demo": ofDemo("/protocol"), "of a draft": ofDraft("/protocol") },
  "/studies/[studyId]/responses": { "of the demo": ofDemo("/responses") },
  "/studies/[studyId]/responses/texts": {
    "of the demo": ofDemo("/responses/texts"),
    "by a tag": async (visitor) => {
      await ofDemo("/responses/texts")(visitor);
      const { page } = visitor;
      await page.getByLabel("By tag").selectOption({ index: 1 });
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page).toHaveURL(/\?by=./);
      await expect(page.getByRole("table").nth(1)).toBeVisible();
    },
  },
  "/studies/[studyId]/results": { "of the demo": ofDemo("/results"), "of a draft": ofDraft("/results") },
  "/studies/[studyId]/results/judges": {
    "of the demo": ofDemo("/results/judges"),
    "of a draft": ofDraft("/results/judges"),
  },
  "/annotate": { "as nobody": nobody("/annotate") },
  "/annotate/[publicId]": {
    "before the start": atDesk,
    "at work": atWork,
    "with an aspect answered and the flag form": async (visitor) => {
      await atWork(visitor);
      await visitor.page.locator("#content").focus();
      await visitor.page.keyboard.press("t");
      await visitor.page.keyboard.press("f");
      await expect(visitor.page.getByRole("form", { name: "Flag this pair" })).toBeVisible();
    },
    "with the keys shown": async (visitor) => {
      await atWork(visitor);
      await visitor.page.getByRole("button", { name: "Keys" }).click();
      await expect(visitor.page.getByRole("dialog")).toBeVisible();
    },
    "when nothing is left": async ({ page, data, signIn }) => {
      const study = await data.anOpenStudy({ prompts: 1, votes: 1 });
      const annotator = await data.anAnnotator(study);
      await data.castVotes(annotator, study, 1);
      await signIn(await data.aSession(annotator));
      await page.goto(`/annotate/${study.publicId}`);
      await page.getByRole("button", { name: "Start" }).click();
    },
    "when it has closed": async ({ page, data, signIn }) => {
      const study = await data.anOpenStudy({});
      const annotator = await data.anAnnotator(study);
      await data.close(study);
      await signIn(await data.aSession(annotator));
      await page.goto(`/annotate/${study.publicId}`);
    },
  },
  "/annotate/[publicId]/reasons": {
    "with a reason turned to the sides shown": reviewing("Response 1 is shorter, and the second response is not."),
    "with a reason as it was written": reviewing("First, A is shorter.\n\nSecond, B is not."),
    "with none": async ({ page, data, signIn }) => {
      const study = await data.anOpenStudy({});
      await signIn(await data.aSession(await data.anAnnotator(study)));
      await page.goto(`/annotate/${study.publicId}/reasons`);
    },
  },
  "/join/[token]": {
    "a valid one": async ({ page, data }) => {
      const { token } = await data.anInvite(await data.anOpenStudy({}));
      await page.goto(`/join/${encodeURIComponent(token)}`);
    },
    "an unknown one": nobody("/join/unknown"),
  },
};

test("every page is visited", () => {
  expect(Object.keys(visits).sort()).toEqual(listPages());
});

test("axe finds what is wrong, in light and in dark", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("main").evaluate((main) => main.append(document.createElement("input"), new Image()));
  const found = await axe(page);
  for (const theme of ["light", "dark"])
    for (const rule of ["label", "image-alt"])
      expect(found).toContainEqual(expect.stringMatching(`${theme}: ${rule},`));
});

for (const [path, states] of Object.entries(visits)) {
  for (const [state, visit] of Object.entries(states)) {
    const tag = path.startsWith("/annotate/") || path.startsWith("/join/") ? ["@phone"] : [];
    test(`axe has nothing against ${path} ${state}, in light and dark`, { tag }, async ({ page, data, signIn }) => {
      await visit({ page, data, signIn });
      await expect(page.getByRole("main")).toBeVisible();
      expect(await axe(page)).toEqual([]);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await wide(), "pixels that scroll sideways").toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await wide(), "pixels that scroll sideways on a phone").toBeLessThanOrEqual(0);
    });
  }
}

test("on a phone flags stand below each other with their notes, and the tab of the page is in sight", async ({
  page,
  data,
  signIn,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await withRemarks({ page, data, signIn });
  const note = page.getByRole("listitem").filter({ hasText: "It ends in the middle." });
  await expect(note.getByText("It ends in the middle.")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("table")).toHaveCount(0);
  const tabs = page.getByRole("navigation").filter({ has: page.getByRole("link", { name: "Flags", exact: true }) });
  await expect(tabs.getByRole("link", { name: "Flags", exact: true })).toBeInViewport({ ratio: 1 });
  expect(await axe(page)).toEqual([]);
});

test("axe has nothing against a page that is not there", async ({ page, watched }) => {
  watched.expected.push(/status of 404/);
  await page.goto("/nowhere");
  expect(await axe(page)).toEqual([]);
});
