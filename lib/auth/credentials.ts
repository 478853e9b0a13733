import "server-only";
import type { User } from "@auth/core/types";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { passwordMatches } from "./password";
import { limitRate } from "./rate-limit";
import { readResumeToken } from "./resume-token";
import { SignInInput } from "./schema";

const attempts = { perAccount: 10, windowSeconds: 15 * 60 };

/** Auth.js reads null as "wrong credentials"; which of the two was wrong is not said. */
export async function userByPassword(credentials: Partial<Record<string, unknown>>): Promise<User | null> {
  const input = SignInInput.safeParse(credentials);
  if (!input.success) return null;
  const { email, password } = input.data;
  return patiently(async () => {
    await limitRate("sign-in", email, attempts.perAccount, attempts.windowSeconds);
    const user = await db().user.findUnique({ where: { email } });
    const matches = await passwordMatches(user?.disabledAt ? null : (user?.passwordHash ?? null), password);
    return user && matches ? { id: String(user.id), sessionVersion: user.sessionVersion } : null;
  });
}

/** A personal resume link signs its annotator in; erased participants and replaced links do not. */
export async function userByResumeToken(credentials: Partial<Record<string, unknown>>): Promise<User | null> {
  const subject = typeof credentials.token === "string" ? readResumeToken(credentials.token) : null;
  if (!subject) return null;
  return patiently(async () => {
    const participant = await db().participant.findUnique({
      where: { publicId: subject.publicId },
      include: { user: true },
    });
    if (!participant || participant.resumeVersion !== subject.version || participant.state === "erased") return null;
    if (participant.user.disabledAt) return null;
    return { id: String(participant.user.id), sessionVersion: participant.user.sessionVersion };
  });
}
