import "server-only";
import { Auth, raw, skipCSRFCheck } from "@auth/core";
import { cookies } from "next/headers";
import { annotatorError } from "@/lib/annotator-error";
import { env } from "@/lib/env";
import { AppError, isAppError } from "@/lib/errors";
import { authConfig, sessionCookieName, sessionSeconds } from "./config";

type Credentials = { provider: "password"; email: string; password: string } | { provider: "resume"; token: string };

/** The session cookie's value for these credentials, or null where they are wrong. */
async function sessionFor({ provider, ...fields }: Credentials): Promise<string | null> {
  const request = new Request(`${env().PUBLIC_URL}/api/auth/callback/${provider}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  });
  // Callers are server actions and routes that have checked the origin already.
  const answer = await Auth(request, { ...authConfig(), raw, skipCSRFCheck });
  const cookie = answer.cookies?.find((each) => each.name === sessionCookieName());
  return cookie?.value ? String(cookie.value) : null;
}

/** Signs this browser in, or throws what to tell the user. */
export async function signIn(credentials: Credentials): Promise<void> {
  let session: string | null = null;
  try {
    session = await sessionFor(credentials);
  } catch (error) {
    if (isAppError(error)) throw error;
    const cause =
      error instanceof Error && error.cause && typeof error.cause === "object" && "err" in error.cause
        ? error.cause.err
        : null;
    if (isAppError(cause)) throw cause;
  }
  if (!session) {
    throw credentials.provider === "password"
      ? new AppError("unauthenticated", "The e-mail address or the password is not right.")
      : annotatorError("unauthenticated", "linkGone");
  }
  const options = authConfig().cookies?.sessionToken?.options;
  (await cookies()).set(sessionCookieName(), session, { ...options, maxAge: sessionSeconds });
}

export async function signOut(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), path: "/", secure: sessionCookieName().startsWith("__Host-") });
}
