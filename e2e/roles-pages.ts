import { type Entry, type Expectation, everybody, get } from "./roles-expected";
import type { World } from "./roles-world";

const researchersOnly: Expectation = { nobody: "→ /sign-in", annotator: "404", outsider: "404", others: "200" };
const ofTheStudy: Expectation = { ...researchersOnly, stranger: "404" };

const ofItsEditors: Expectation = { ...ofTheStudy, viewer: "404" };

const study = (rest: string) => (world: World) => `/studies/${world.open.id}${rest}`;

const judge = (rest: string) => async (world: World) =>
  `/studies/${world.open.id}/judges/${(await world.judge()).judgeId}${rest}`;

export const pages: Record<string, Entry> = {
  "/": get("/", { nobody: "→ /sign-in", annotator: "→ /annotate", outsider: "→ /annotate", others: "→ /studies" }),
  "/sign-in": get("/sign-in", { nobody: "200", annotator: "200", outsider: "200", others: "→ /studies" }),
  "/setup": get("/setup?token=none", everybody),
  "/account": get("/account", researchersOnly),
  "/endpoints": get("/endpoints", researchersOnly),
  "/users": get("/users", { nobody: "→ /sign-in", administrator: "200", others: "404" }),
  "/methods": get("/methods", researchersOnly),
  "/studies": get("/studies", researchersOnly),
  "/studies/new": get("/studies/new", researchersOnly),
  "/studies/new/prompts": get("/studies/new/prompts", researchersOnly),
  "/studies/[studyId]": get(study(""), ofTheStudy),
  "/studies/[studyId]/annotators": get(study("/annotators"), ofTheStudy),
  "/studies/[studyId]/blindness": get(study("/blindness"), ofTheStudy),
  "/studies/[studyId]/export": get(study("/export"), ofTheStudy),
  "/studies/[studyId]/flags": get(study("/flags"), ofTheStudy),
  "/studies/[studyId]/generation": get(study("/generation"), ofTheStudy),
  "/studies/[studyId]/judgments": get(study("/judgments"), ofTheStudy),
  "/studies/[studyId]/judges": get(study("/judges"), ofTheStudy),
  "/studies/[studyId]/judges/new": get(study("/judges/new"), ofItsEditors),
  "/studies/[studyId]/judges/[judgeId]": get(judge(""), ofTheStudy),
  "/studies/[studyId]/judges/[judgeId]/edit": get(judge("/edit"), ofItsEditors),
  "/studies/[studyId]/preview": get(study("/preview"), ofTheStudy),
  "/studies/[studyId]/protocol": get(study("/protocol"), ofTheStudy),
  "/studies/[studyId]/responses": get(study("/responses"), ofTheStudy),
  "/studies/[studyId]/responses/texts": get(study("/responses/texts"), ofTheStudy),
  "/studies/[studyId]/results": get(study("/results"), ofTheStudy),
  "/studies/[studyId]/results/judges": get(study("/results/judges"), ofTheStudy),
  "/annotate": get("/annotate", {
    annotator: "→ /annotate/[publicId]",
    outsider: "→ /annotate/[publicId]",
    others: "200",
  }),
  "/annotate/[publicId]": get((world) => `/annotate/${world.open.publicId}`, { outsider: "404", others: "200" }, [
    "annotator",
  ]),
  "/annotate/[publicId]/reasons": get(
    (world) => `/annotate/${world.open.publicId}/reasons`,
    { outsider: "404", others: "200" },
    ["annotator"],
  ),
  "/join/[token]": get(async (world) => `/join/${(await world.invite()).token}`, everybody),
};
