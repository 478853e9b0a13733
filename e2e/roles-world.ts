import { randomBytes } from "node:crypto";
import { appUrl } from "./app-url";
import type { Data } from "./data";
import type { Session } from "./fixtures";

/** `annotator` takes part in the world's studies, `outsider` in another; `viewer` is a reading member, `stranger` another researcher. */
export const roles = ["nobody", "annotator", "outsider", "owner", "viewer", "stranger", "administrator"] as const;
export type Role = (typeof roles)[number];

export type World = Awaited<ReturnType<typeof aWorld>>;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** People of every role around studies in every state, made when first asked for. */
export async function aWorld(data: Data) {
  const secret = randomBytes(8).toString("hex");
  const [owner, viewer, stranger, administrator] = [
    await data.aUser("researcher"),
    await data.aUser("researcher"),
    await data.aUser("researcher"),
    await data.aUser("administrator"),
  ];
  const options = { owner, prompts: 2, title: `title ${secret}`, systems: [`first ${secret}`, `second ${secret}`] };
  const open = await data.anOpenStudy(options);
  const elsewhere = await data.anOpenStudy({ prompts: 2 });
  await data.aMember(open, "viewer", viewer);
  const annotator = await data.anAnnotator(open);
  const outsider = await data.anAnnotator(elsewhere);
  const [voted] = await data.castVotes(annotator, open, 1);
  const sessions: Record<Role, Session | null> = {
    nobody: null,
    annotator: await data.aSession(annotator),
    outsider: await data.aSession(outsider),
    owner: await data.aSession(owner),
    viewer: await data.aSession(viewer),
    stranger: await data.aSession(stranger),
    administrator: await data.aSession(administrator),
  };

  /** As a browser of that role sends it; redirects are answers. */
  function send(as: Role, path: string, request: { method?: string; headers?: HeadersInit; body?: BodyInit } = {}) {
    const session = sessions[as];
    return fetch(`${appUrl()}${path}`, {
      ...request,
      redirect: "manual",
      headers: {
        origin: appUrl(),
        ...(session && { cookie: `${session.name}=${session.value}` }),
        ...request.headers,
      },
    });
  }

  async function sendJson(as: Role, method: string, path: string, body: unknown) {
    return send(as, path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  }

  async function aStudyShown(study: Promise<{ id: bigint }>) {
    const made = await study;
    await data.aMember(made, "viewer", viewer);
    return made;
  }

  const draft = once(() => aStudyShown(data.aStudy(options)));

  return {
    secret,
    open,
    voted: voted ?? "",
    people: { owner, viewer, stranger, administrator, annotator, outsider },
    send,
    sendJson,
    draft,
    /** A response of the draft. */
    draftResponse: once(async () => {
      const [system] = await data.rows("System", { studyId: String((await draft()).id) });
      const [response] = await data.rows("Response", { systemId: system?.id });
      return String(response?.id);
    }),
    closed: once(() => aStudyShown(data.aClosedStudy(options))),
    /** The address of a researcher whom nothing is shared with. */
    colleague: once(async () => {
      const email = `colleague-${secret}@example.org`;
      await data.aUser("researcher", { email });
      return email;
    }),
    endpoint: once(() => data.aSilentEndpoint()),
    reasonPass: once(() => data.aReasonPass(open)),
    review: once(() => data.aReviewInHand(open, annotator)),
    judge: once(async () => data.aJudge(open, { id: BigInt((await data.aSilentEndpoint()).id) })),
    invite: once(() => data.anInvite(open)),
    resumeToken: once(() => data.aResumeToken(annotator)),
    /** A pair before the annotator now. */
    offered: once(async () => {
      const answer = await sendJson("annotator", "POST", `/api/v1/annotate/${open.publicId}/next`, { want: 1 });
      const { pairs }: { pairs: { assignmentId: string }[] } = await answer.json();
      return pairs[0]?.assignmentId ?? "";
    }),
    /** Two files of the owner's, ready to become a study. */
    upload: once(async () => {
      const { id }: { id: string } = await (await send("owner", "/api/v1/imports", { method: "POST" })).json();
      for (const system of ["one", "two"]) {
        const row = { prompt: "What is it?", system: `${system} ${secret}`, response: `It is ${system}.` };
        await send("owner", `/api/v1/imports/${id}/files?name=${system}.jsonl`, {
          method: "POST",
          body: `${JSON.stringify(row)}\n`,
        });
      }
      const view: { files: { id: string }[] } = await (await send("owner", `/api/v1/imports/${id}`)).json();
      return { id, fileId: view.files[0]?.id ?? "" };
    }),
  };
}
