import { randomUUID } from "node:crypto";
import {
  type Answer,
  type Entry,
  type Expectation,
  everybody,
  get,
  type Path,
  resolved,
  spelledOut,
} from "./roles-expected";
import type { Role, World } from "./roles-world";

const json = (method: string, path: Path, body: Path | object, expected: Expectation, acts: Role[] = []): Entry => ({
  ask: async (world, as) =>
    world.sendJson(as, method, await resolved(path, world), typeof body === "function" ? await body(world) : body),
  expected: spelledOut(expected),
  acts,
});

const annotatorsOnly = (outsider: Answer): Expectation => ({
  nobody: "401",
  annotator: "200",
  outsider,
  others: "403",
});
const notForAnnotators: Expectation = { nobody: "401", annotator: "403", outsider: "403", others: "200" };
/** An import belongs to whoever began it, whatever their role. */
const ofTheUploader: Expectation = { nobody: "401", annotator: "403", outsider: "403", owner: "200", others: "404" };

const assignment = (deed: string) => async (world: World) => `/api/v1/assignments/${await world.offered()}/${deed}`;
const vote = { choice: "left", activeMs: 900 };

export const routes: Record<string, Entry> = {
  "GET /api/auth/[...auth]": get("/api/auth/session", everybody),
  // Without its own token Auth.js does nothing and goes back.
  "POST /api/auth/[...auth]": json("POST", "/api/auth/signout", {}, { others: "→ /sign-in" }),
  "GET /api/v1/health": get("/api/v1/health", everybody),
  "POST /api/v1/csp-reports": json("POST", "/api/v1/csp-reports", {}, { others: "204" }),
  "GET /resume/[token]": get(async (world) => `/resume/${encodeURIComponent(await world.resumeToken())}`, {
    others: "→ /annotate/[publicId]",
  }),
  // Who takes no part has nothing to note: said yes to, and nothing done.
  "POST /api/v1/annotate/[publicId]/guidelines": json(
    "POST",
    (world) => `/api/v1/annotate/${world.open.publicId}/guidelines`,
    {},
    annotatorsOnly("200"),
    ["annotator"],
  ),
  "POST /api/v1/annotate/[publicId]/next": json(
    "POST",
    (world) => `/api/v1/annotate/${world.open.publicId}/next`,
    {},
    annotatorsOnly("404"),
    ["annotator"],
  ),
  "POST /api/v1/annotate/[publicId]/history": json(
    "POST",
    (world) => `/api/v1/annotate/${world.open.publicId}/history`,
    {},
    annotatorsOnly("404"),
  ),
  "GET /api/v1/annotate/[publicId]/reasons": get(
    (world) => `/api/v1/annotate/${world.open.publicId}/reasons`,
    annotatorsOnly("404"),
  ),
  "POST /api/v1/annotate/[publicId]/reasons/next": json(
    "POST",
    (world) => `/api/v1/annotate/${world.open.publicId}/reasons/next`,
    {},
    annotatorsOnly("404"),
    ["annotator"],
  ),
  "POST /api/v1/annotate/[publicId]/reasons/[reviewId]": json(
    "POST",
    async (world) => `/api/v1/annotate/${world.open.publicId}/reasons/${await world.review()}`,
    { acceptable: true },
    annotatorsOnly("404"),
    ["annotator"],
  ),
  "POST /api/v1/annotate/[publicId]/reasons/[reviewId]/undo": json(
    "POST",
    async (world) => `/api/v1/annotate/${world.open.publicId}/reasons/${await world.review()}/undo`,
    {},
    annotatorsOnly("404"),
    ["annotator"],
  ),
  "POST /api/v1/assignments/[assignmentId]/vote": json(
    "POST",
    assignment("vote"),
    () => ({ ...vote, idempotencyKey: randomUUID() }),
    annotatorsOnly("404"),
    ["annotator"],
  ),
  "POST /api/v1/assignments/[assignmentId]/undo": json(
    "POST",
    (world) => `/api/v1/assignments/${world.voted}/undo`,
    () => ({ idempotencyKey: randomUUID() }),
    annotatorsOnly("404"),
    ["annotator"],
  ),
  "POST /api/v1/assignments/[assignmentId]/skip": json("POST", assignment("skip"), {}, annotatorsOnly("404"), [
    "annotator",
  ]),
  "POST /api/v1/assignments/[assignmentId]/flag": json(
    "POST",
    assignment("flag"),
    { kind: "other", note: "A note." },
    annotatorsOnly("404"),
    ["annotator"],
  ),
  // Someone else's assignment is answered as lost, and left alone.
  "POST /api/v1/leases": json(
    "POST",
    "/api/v1/leases",
    async (world: World) => ({ assignmentIds: [await world.offered()] }),
    annotatorsOnly("200"),
    ["annotator"],
  ),
  "GET /api/v1/studies/[studyId]/runs/[kind]": get((world) => `/api/v1/studies/${world.open.id}/runs/judge`, {
    ...notForAnnotators,
    stranger: "404",
  }),
  "GET /api/v1/studies/[studyId]/prompt-sets/[key]": get(
    (world) => `/api/v1/studies/${world.open.id}/prompt-sets/${encodeURIComponent("shipped:urial-k3")}`,
    { ...notForAnnotators, stranger: "404" },
  ),
  "GET /api/v1/studies/[studyId]/exports/[file]": get(
    (world) => `/api/v1/studies/${world.open.id}/exports/votes.csv`,
    { ...notForAnnotators, stranger: "404" },
    // Who took the data out is written into the study's log.
    ["owner", "viewer", "administrator"],
  ),
  "POST /api/v1/studies/[studyId]/judges/preview": json(
    "POST",
    (world) => `/api/v1/studies/${world.open.id}/judges/preview`,
    { kind: "pairwise", template: "{{prompt}} {{first}} {{second}}" },
    { ...notForAnnotators, stranger: "404" },
  ),
  "POST /api/v1/studies/[studyId]/asked-prompts": json(
    "POST",
    (world) => `/api/v1/studies/${world.open.id}/asked-prompts`,
    { filters: [[{ tag: "source", values: ["safety"] }]] },
    { ...notForAnnotators, stranger: "404" },
  ),
  "POST /api/v1/imports": json("POST", "/api/v1/imports", {}, notForAnnotators, [
    "owner",
    "viewer",
    "stranger",
    "administrator",
  ]),
  "GET /api/v1/imports/[importId]": get(async (world) => `/api/v1/imports/${(await world.upload()).id}`, ofTheUploader),
  "POST /api/v1/imports/[importId]/files": json(
    "POST",
    async (world) => `/api/v1/imports/${(await world.upload()).id}/files?name=third.json`,
    {},
    ofTheUploader,
    ["owner"],
  ),
  "PUT /api/v1/imports/[importId]/plan": json(
    "PUT",
    async (world) => `/api/v1/imports/${(await world.upload()).id}/plan`,
    {},
    ofTheUploader,
    ["owner"],
  ),
  "DELETE /api/v1/imports/[importId]/files/[fileId]": json(
    "DELETE",
    async (world) => {
      const { id, fileId } = await world.upload();
      return `/api/v1/imports/${id}/files/${fileId}`;
    },
    {},
    ofTheUploader,
    ["owner"],
  ),
};
