import { randomUUID } from "node:crypto";
import { listActions } from "./app-map";
import { type Answer, type Entry, type Expectation, spelledOut } from "./roles-expected";
import type { Role, World } from "./roles-world";

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

/** Names no row. */
const nobodys = "900000000000";

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
  "app/actions.ts#chooseLanguageAction": action(() => ({ locale: "en" }), { others: "done" }),
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
  "app/(researcher)/endpoints/actions.ts#saveEndpointAction": action(
    () => ({
      name: `Endpoint ${randomUUID()}`,
      baseUrl: "https://models.example.org/v1",
      model: "m",
      mode: "chat",
      key: "sk-nobody-sees-this",
    }),
    forResearchers("done"),
    allResearchers,
  ),
  "app/(researcher)/endpoints/actions.ts#archiveEndpointAction": action(
    async (world) => ({ endpointId: (await world.endpoint()).id }),
    forAdministrators("done"),
    ["administrator"],
  ),
  "app/(researcher)/endpoints/actions.ts#tryEndpointAction": action(
    async (world) => ({ endpointId: (await world.endpoint()).id }),
    forResearchers("unavailable"),
  ),
  "app/(researcher)/endpoints/actions.ts#allowAddressAction": action(
    () => ({ scheme: "https", host: `${randomUUID()}.example.org`, port: 443 }),
    forAdministrators("done"),
    ["administrator"],
  ),
  "app/(researcher)/endpoints/actions.ts#forbidAddressAction": action(
    async (world) => ({ addressId: (await world.endpoint()).addressId }),
    forAdministrators("done"),
    ["administrator"],
  ),
  "app/(researcher)/endpoints/actions.ts#setPrivateAddressesAction": action(
    () => ({ privateAddresses: "on" }),
    forAdministrators("done"),
    ["administrator"],
  ),
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
  "app/(researcher)/studies/[studyId]/judgments/actions.ts#addJudgmentsAction": action(
    (world) => ({ ...ref(world), importId: randomUUID() }),
    { ...refused, viewer: "forbidden", others: "not_found" },
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
  "app/(researcher)/studies/[studyId]/generation/actions.ts#setSystemGenerationAction": action(
    (world) => ({
      ...ref(world),
      name: "x",
      endpointId: "1",
      recipe: "chat",
      systemPrompt: "",
      temperature: "0",
      topP: "1",
      maxTokens: "5",
    }),
    { ...forEditors, others: "conflict" },
  ),
  "app/(researcher)/studies/[studyId]/generation/actions.ts#removeSystemAction": action(
    (world) => ({ ...ref(world), systemId: "1" }),
    { ...forEditors, others: "conflict" },
  ),
  "app/(researcher)/studies/[studyId]/generation/actions.ts#savePromptSetAction": action(
    (world) => ({ ...ref(world), name: randomUUID(), set: JSON.stringify({ instruction: "x", examples: [] }) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/generation/actions.ts#importPromptSetAction": action(
    (world) => ({ ...ref(world), name: randomUUID(), text: JSON.stringify("# Instruction\n\nx\n") }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/generation/actions.ts#startGenerationAction": action(
    (world) => ({ ...ref(world), systemIds: ["1"] }),
    { ...forEditors, others: "conflict" },
  ),
  "app/(researcher)/studies/[studyId]/generation/actions.ts#stopGenerationAction": action(
    (world) => ({ ...ref(world), runId: "1" }),
    { ...forEditors, others: "not_found" },
  ),
  "app/(researcher)/studies/[studyId]/generation/actions.ts#resumeGenerationAction": action(
    (world) => ({ ...ref(world), runId: "1" }),
    { ...forEditors, others: "conflict" },
  ),
  "app/(researcher)/studies/[studyId]/generation/actions.ts#retryFailuresAction": action(
    (world) => ({ ...ref(world), runId: "1" }),
    { ...forEditors, others: "conflict" },
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#saveJudgeAction": action(
    async (world) => ({
      ...ref(world),
      name: `Judge ${randomUUID()}`,
      kind: "pairwise",
      endpointId: (await world.endpoint()).id,
      template: "{{prompt}} {{first}} {{second}}",
      questions: "overall",
    }),
    { ...forEditors, others: "→ /studies/[studyId]/judges/[judgeId]" },
    editors,
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#startJudgeRunAction": action(
    async (world) => ({ ...ref(world), judgeVersionId: nobodys, dryRun: "true" }),
    { ...forEditors, others: "not_found" },
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#startProbeAction": action(
    async (world) => ({ ...ref(world), judgeVersionId: nobodys }),
    { ...forEditors, others: "not_found" },
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#stopJudgeRunAction": action(
    (world) => ({ ...ref(world), runId: nobodys }),
    { ...forEditors, others: "not_found" },
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#resumeJudgeRunAction": action(
    (world) => ({ ...ref(world), runId: nobodys }),
    { ...forEditors, others: "not_found" },
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#retryJudgeFailuresAction": action(
    (world) => ({ ...ref(world), runId: nobodys }),
    { ...forEditors, others: "not_found" },
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#startReasonPassAction": action(
    async (world) => ({
      ...ref(world),
      judgeVersionId: String((await world.reasonPass()).judgeVersionId),
      size: "1",
    }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#closeReasonPassAction": action(
    async (world) => ({ ...ref(world), passId: String((await world.reasonPass()).passId) }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/judges/actions.ts#reopenReasonPassAction": action(
    async (world) => ({ ...ref(world), passId: String((await world.reasonPass()).passId) }),
    forEditors,
  ),
  "app/(researcher)/studies/new/prompts/actions.ts#createStudyFromPromptsAction": action(
    () => ({ title: "x", publicTitle: "x" }),
    forResearchers("invalid"),
  ),
  "app/(researcher)/studies/[studyId]/blindness/actions.ts#setTextRulesAction": action(
    async (world) => ({ studyId: String((await world.draft()).id), cleanUp: ["white_space"] }),
    forEditors,
    editors,
  ),
  "app/(researcher)/studies/[studyId]/blindness/actions.ts#leaveAsWrittenAction": action(
    async (world) => ({
      studyId: String((await world.draft()).id),
      responseId: await world.draftResponse(),
      asWritten: "true",
    }),
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
