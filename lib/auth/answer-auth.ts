import "server-only";
import { Auth } from "@auth/core";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { authConfig } from "./config";

/** Auth.js behind /api/auth, on the configured public address whatever the headers say. */
export async function answerAuth(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = request.method === "POST" ? await request.text() : undefined;
  const headers = new Headers(request.headers);
  for (const name of ["host", "x-forwarded-host", "x-forwarded-proto"]) headers.delete(name);
  try {
    return await Auth(
      new Request(`${env().PUBLIC_URL}${pathname}${search}`, { method: request.method, headers, body }),
      authConfig(),
    );
  } catch (error) {
    log.warn({ ...describeError(error) }, "sign-in request failed");
    return Response.json(
      { error: { code: "invalid", message: "This sign-in request is not valid. Go to the sign-in page." } },
      { status: 400 },
    );
  }
}
