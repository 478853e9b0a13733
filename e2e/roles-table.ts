import { randomUUID } from "node:crypto";
import { listActions } from "./app-map";
import { type Role, roles, type World } from "./roles-world";

/** What a role is answered: a status, "→ /path" for a redirect, and for an action what its form says. */
export type Answer = string;
export type Entry = {
  ask: (world: World, as: Role) => Promise<Response>;
  expected: Record<Role, Answer>;
  /** Those who change something; everybody else must leave the database as it was. */
  acts: Role[];
};

type Expectation = Partial<Record<Role, Answer>> & { others: Answer };
const spelledOut = ({ others, ...some }: Expectation) =>
  Object.fromEntries(roles.map((role) => [role, some[role] ?? others])) as Record<Role, Answer>;

const everybody: Expectation = { others: "200" };
const researchersOnly: Expectation = { nobody: "→ /sign-in", annotator: "404", outsider: "404", others: "200" };
const ofTheStudy: Expectation = { ...researchersOnly, stranger: "404" };

type Path = string | ((world: World) => Promise<string> | string);
const resolved = async (path: Path, world: World) => (typeof path === "string" ? path : path(world));

const page = (path: Path, expected: Expectation, acts: Role[] = []): Entry => ({
  ask: async (world, as) => world.send(as, await resolved(path, world)),
  expected: spelledOut(expected),
  acts,
});

const study = (rest: string) => (world: World) => `/studies/${world.open.id}${rest}`;

export const pages: Record<string, Entry> = {
  "/": page("/", { nobody: "→ /sign-in", annotator: "→ /annotate", outsider: "→ /annotate", others: "→ /studies" }),
  "/sign-in": page("/sign-in", { nobody: "200", annotator: "200", outsider: "200", others: "→ /studies" }),
  "/setup": page("/setup?token=none", everybody),
  "/account": page("/account", researchersOnly),
  "/users": page("/users", { nobody: "→ /sign-in", administrator: "200", others: "404" }),
  "/studies": page("/studies", researchersOnly),
  "/studies/new": page("/studies/new", researchersOnly),
  "/studies/[studyId]": page(study(""), ofTheStudy),
  "/studies/[studyId]/annotators": page(study("/annotators"), ofTheStudy),
  "/studies/[studyId]/export": page(study("/export"), ofTheStudy),
  "/studies/[studyId]/protocol": page(study("/protocol"), ofTheStudy),
  "/studies/[studyId]/responses": page(study("/responses"), ofTheStudy),
  "/studies/[studyId]/results": page(study("/results"), ofTheStudy),
  "/annotate": page("/annotate", {
    annotator: "→ /annotate/[publicId]",
    outsider: "→ /annotate/[publicId]",
    others: "200",
  }),
  "/annotate/[publicId]": page((world) => `/annotate/${world.open.publicId}`, { outsider: "404", others: "200" }, [
    "annotator",
  ]),
  "/join/[token]": page(async (world) => `/join/${(await world.invite()).token}`, everybody),
};

const json = (method: string, path: Path, body: Path | object, expected: Expectation, acts: Role[] = []): Entry => ({
  ask: async (world, as) =>
    world.sendJson(as, method, await resolved(path, world), typeof body === "function" ? await body(world) : body),
  expected: spelledOut(expected),
  acts,
});
const get = page;

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
  "GET /api/v1/studies/[studyId]/exports/[file]": get(
    (world) => `/api/v1/studies/${world.open.id}/exports/votes.csv`,
    { ...notForAnnotators, stranger: "404" },
    // Who took the data out is written into the study's log.
    ["owner", "viewer", "administrator"],
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

type Input = (world: World) => object | Promise<object>;

/** As React sends it: the state before and the input. */
const action = (input: Input, expected: Expectation, acts: Role[] = []): Omit<Entry, "ask"> & { input: Input } => ({
  input,
  expected: spelledOut(expected),
  acts,
});

const refused = { nobody: "unauthenticated", annotator: "forbidden", outsider: "forbidden" };
const forResearchers = (others: Answer): Expectation => ({ ...refused, others });
const forAdministrators = (administrator: Answer): Expectation => ({
  ...refused,
  administrator,
  others: "forbidden",
});
const forEditors: Expectation = { ...refused, viewer: "forbidden", stranger: "not_found", others: "done" };
const editors: Role[] = ["owner", "administrator"];
const allResearchers: Role[] = ["owner", "viewer", "stranger", "administrator"];

const ref = (world: World) => ({ studyId: String(world.open.id) });
const participant = (world: World) => ({
  ...ref(world),
  participantId: String(world.people.annotator.participantId),
});
const user = (world: World) => ({ userId: String(world.people.stranger.id) });
const protocol = {
  title: "Changed",
  publicTitle: "Which one?",
  question: "Which?",
  guidelines: "",
  votesPerComparison: "2",
  seed: "2",
  rationale: "off",
};

const inputs = {
  "app/(researcher)/actions.ts#signOutAction": action(() => ({}), { others: "→ /sign-in" }),
  "app/(researcher)/account/actions.ts#changePasswordAction": action(
    () => ({ current: "not my password", next: "another password" }),
    forResearchers("invalid"),
  ),
  "app/(researcher)/account/actions.ts#endOwnSessionsAction": action(
    () => ({}),
    forResearchers("→ /sign-in"),
    allResearchers,
  ),
  "app/(researcher)/users/actions.ts#createUserAction": action(
    () => ({
      name: "New",
      email: `${randomUUID()}@example.org`,
      password: "a new user's password",
      role: "administrator",
    }),
    forAdministrators("done"),
    ["administrator"],
  ),
  "app/(researcher)/users/actions.ts#disableUserAction": action(user, forAdministrators("done"), ["administrator"]),
  "app/(researcher)/users/actions.ts#enableUserAction": action(user, forAdministrators("done"), ["administrator"]),
  "app/(researcher)/users/actions.ts#endSessionsAction": action(user, forAdministrators("done"), ["administrator"]),
  "app/(researcher)/studies/demo-action.ts#createDemoStudyAction": action(
    () => ({}),
    forResearchers("→ /studies/[studyId]"),
    allResearchers,
  ),
  "app/(researcher)/studies/new/actions.ts#createStudyAction": action(
    async (world) => ({
      ...protocol,
      importId: (await world.upload()).id,
      systems: [`one ${world.secret}`, `two ${world.secret}`],
      methods: ["base", "sft"],
    }),
    { ...refused, owner: "→ /studies/[studyId]", others: "not_found" },
    ["owner"],
  ),
  "app/(researcher)/studies/[studyId]/actions.ts#openStudyAction": action(
    async (world) => ({ studyId: String((await world.draft()).id) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/actions.ts#closeStudyAction": action(ref, forEditors, editors),
  "app/(researcher)/studies/[studyId]/actions.ts#reopenStudyAction": action(
    async (world) => ({ studyId: String((await world.closed()).id) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/actions.ts#revealStudyAction": action(
    async (world) => ({ studyId: String((await world.closed()).id) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/actions.ts#shareStudyAction": action(
    async (world) => ({ ...ref(world), email: await world.colleague(), role: "viewer" }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/actions.ts#unshareStudyAction": action(
    (world) => ({ ...ref(world), userId: String(world.people.stranger.id) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/protocol/actions.ts#updateProtocolAction": action(
    async (world) => ({ ...protocol, studyId: String((await world.draft()).id) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#createInviteAction": action(
    (world) => ({ ...ref(world), kind: "many" }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#revokeInviteAction": action(
    async (world) => ({ ...ref(world), inviteId: String((await world.invite()).id) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#excludeParticipantAction": action(
    participant,
    forEditors,
    editors,
  ),
  // Nobody is excluded or paused here, so these two have nothing to do.
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#readmitParticipantAction": action(participant, forEditors),
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#pauseParticipantAction": action(
    participant,
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#unpauseParticipantAction": action(participant, forEditors),
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#showResumeLinkAction": action(
    participant,
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/annotators/actions.ts#renewResumeLinkAction": action(
    participant,
    forEditors,
    editors,
  ),
  "app/join/[token]/actions.ts#joinStudyAction": action(
    async (world) => ({ token: (await world.invite()).token, name: "Newcomer", someoneElse: true }),
    {
      owner: "forbidden",
      viewer: "forbidden",
      administrator: "forbidden",
      others: "→ /annotate/[publicId]",
    },
    ["nobody", "annotator", "outsider", "stranger"],
  ),
  "app/setup/actions.ts#createFirstAdministratorAction": action(
    () => ({ token: "x", name: "Second", email: "second@example.org", password: "a second password" }),
    { others: "conflict" },
  ),
  "app/sign-in/actions.ts#signInAction": action(
    () => ({ email: `${randomUUID()}@example.org`, password: "a wrong password" }),
    { others: "unauthenticated" },
  ),
};

const built = listActions();

/** An action goes to a page that uses it, as the browser sends it. */
export const actions: Record<string, Entry> = Object.fromEntries(
  Object.entries(inputs).map(([key, { input, expected, acts }]) => {
    const { id, page: path } = built.find((each) => each.key === key) ?? { id: "", page: "/" };
    const ask: Entry["ask"] = async (world, as) =>
      world.send(as, path.replace("[studyId]", String(world.open.id)).replace("[token]", "none"), {
        method: "POST",
        headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
        body: JSON.stringify([{ status: "idle" }, await input(world)]),
      });
    return [key, { ask, expected, acts }];
  }),
);
