import { Auth, raw, skipCSRFCheck } from "@auth/core";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anAnnotator, aStudy, aUser } from "@/prisma/factories";
import { changePassword } from "./change-password";
import { authConfig, sessionCookieName } from "./config";
import { endSessions } from "./end-sessions";
import { hashPassword } from "./password";
import { resumeToken } from "./resume-token";
import { actorOfSession } from "./session";

/** The session cookie that Auth.js gives for credentials; undefined where it refuses. */
async function sessionFor(provider: string, fields: Record<string, string>): Promise<string | undefined> {
  const request = new Request(`http://localhost:3000/api/auth/callback/${provider}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  });
  const answer = await Auth(request, { ...authConfig(), raw, skipCSRFCheck }).catch(() => null);
  const value = answer?.cookies?.find((cookie) => cookie.name === sessionCookieName())?.value;
  return value ? String(value) : undefined;
}

const password = "a long enough one";
const aResearcher = async (email: string) => aUser("researcher", { email, passwordHash: await hashPassword(password) });

describe("a password", () => {
  test("signs its own account in, and no other does", async () => {
    const user = await aResearcher("right@example.org");
    const session = await sessionFor("password", { email: "Right@Example.org ", password });
    expect((await actorOfSession(session))?.id).toBe(user.id);
    expect(await sessionFor("password", { email: "right@example.org", password: "wrong" })).toBeUndefined();
    expect(await sessionFor("password", { email: "nobody@example.org", password })).toBeUndefined();
  });

  test("is not tried more than ten times in a quarter of an hour, not even the right one then", async () => {
    await aResearcher("guessed@example.org");
    for (let n = 0; n < 10; n++) await sessionFor("password", { email: "guessed@example.org", password: `guess ${n}` });
    expect(await sessionFor("password", { email: "guessed@example.org", password })).toBeUndefined();
    await aResearcher("other@example.org");
    expect(await sessionFor("password", { email: "other@example.org", password })).toBeDefined();
  });

  test("of a disabled account opens nothing, and its open sessions end", async () => {
    const user = await aResearcher("gone@example.org");
    const session = await sessionFor("password", { email: "gone@example.org", password });
    await db().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    expect(await actorOfSession(session)).toBeNull();
    expect(await sessionFor("password", { email: "gone@example.org", password })).toBeUndefined();
  });
});

describe("a session", () => {
  test("ends at once when it is revoked, and when the password changes", async () => {
    const user = await aResearcher("revoked@example.org");
    const before = await sessionFor("password", { email: "revoked@example.org", password });
    await endSessions(user, user.id);
    expect(await actorOfSession(before)).toBeNull();
    const again = await sessionFor("password", { email: "revoked@example.org", password });
    expect(await actorOfSession(again)).not.toBeNull();
    await changePassword(user, { current: password, next: "another long one" });
    expect(await actorOfSession(again)).toBeNull();
  });

  test("cannot be forged or carried over from another purpose", async () => {
    const study = await aStudy();
    const annotator = await anAnnotator(study);
    expect(await actorOfSession("eyJhbGciOiJkaXIifQ..a.b.c")).toBeNull();
    expect(await actorOfSession(resumeToken({ publicId: annotator.participantPublicId, resumeVersion: 1 }))).toBeNull();
    expect(await actorOfSession("")).toBeNull();
    const session = await sessionFor("password", {
      email: (await aResearcher("cut@example.org")) && "cut@example.org",
      password,
    });
    expect(await actorOfSession(session?.slice(0, -3))).toBeNull();
  });
});

describe("a personal link", () => {
  test("signs its annotator in until it is replaced", async () => {
    const study = await aStudy();
    const annotator = await anAnnotator(study);
    const token = resumeToken({ publicId: annotator.participantPublicId, resumeVersion: 1 });
    const session = await sessionFor("resume", { token });
    expect((await actorOfSession(session))?.id).toBe(annotator.id);
    await db().participant.update({ where: { id: annotator.participantId }, data: { resumeVersion: 2 } });
    expect(await sessionFor("resume", { token })).toBeUndefined();
  });

  test("with a changed id, version or signature is nobody's", async () => {
    const study = await aStudy();
    const [one, two] = [await anAnnotator(study), await anAnnotator(study)];
    const token = resumeToken({ publicId: one.participantPublicId, resumeVersion: 1 });
    expect(
      await sessionFor("resume", { token: token.replace(one.participantPublicId, two.participantPublicId) }),
    ).toBeUndefined();
    expect(await sessionFor("resume", { token: `${token}x` })).toBeUndefined();
    expect(await sessionFor("resume", { token: `${one.participantPublicId}.1.` })).toBeUndefined();
  });
});
