import "server-only";
import type { AuthConfig } from "@auth/core";
import Credentials from "@auth/core/providers/credentials";
import { env, isSecureOrigin } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { keyFor } from "@/lib/secret";
import { userByPassword, userByResumeToken } from "./credentials";

export const sessionSeconds = 30 * 24 * 60 * 60;

/** `__Host-` binds the cookie to this host over https; plain http (a laptop, a lab) cannot carry that prefix. */
export function sessionCookieName(): string {
  return isSecureOrigin() ? "__Host-evenhand.session" : "evenhand.session";
}

export function sessionSecret(): string {
  return keyFor("session").toString("base64url");
}

export function authConfig(): AuthConfig {
  const secure = isSecureOrigin();
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return {
    basePath: "/api/auth",
    // The request is rebuilt from PUBLIC_URL before it gets here, so no header decides a host.
    trustHost: true,
    secret: sessionSecret(),
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name: sessionCookieName(), options } },
    providers: [
      Credentials({
        id: "password",
        credentials: { email: {}, password: { type: "password" } },
        authorize: userByPassword,
      }),
      Credentials({ id: "resume", credentials: { token: {} }, authorize: userByResumeToken }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionVersion: user.sessionVersion } : token),
      // Nothing of a session is told to a browser.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: () => env().PUBLIC_URL,
    },
    logger: {
      error: (error) => log.warn({ ...describeError(error) }, "sign-in failed"),
      warn: () => {},
      debug: () => {},
    },
  };
}

declare module "@auth/core/types" {
  interface User {
    sessionVersion?: number;
  }
}
