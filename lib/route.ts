import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { annotatorError } from "@/lib/annotator-error";
import { type ActorFor, type Audience, authenticate, isForAnnotators } from "@/lib/audience";
import { isConnectionLost } from "@/lib/db/availability";
import { env } from "@/lib/env";
import { AppError, statusOf } from "@/lib/errors";
import { explainIn } from "@/lib/explain-error";
import { currentLocale } from "@/lib/i18n/locale";
import { requestIdHeader } from "@/lib/request-id";
import { storable } from "@/lib/storable";

/** A write must come from our own pages: SameSite cookies already say so, this says it again. */
function requireSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const own =
    origin === new URL(env().PUBLIC_URL).origin ||
    (origin !== null && URL.canParse(origin) && new URL(origin).host === host);
  if ((site !== null && site !== "same-origin" && site !== "none") || (origin !== null && !own)) {
    throw annotatorError("forbidden", "anotherSite", { values: { address: env().PUBLIC_URL } });
  }
}

/** With texts as the database takes them: one that it does not take would be sent again for ever. */
async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new AppError("invalid", "Send JSON with the content type application/json.");
  }
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw annotatorError("too_large", "tooLarge");
  const text = await request.text();
  if (text.length > limitBytes) throw annotatorError("too_large", "tooLarge");
  try {
    return JSON.parse(text, (_key, value) => (typeof value === "string" ? storable(value) : value));
  } catch {
    throw new AppError("invalid", "This request is not valid JSON.");
  }
}

type RouteOptions<P extends z.ZodType, I extends z.ZodType, A extends Audience> = {
  audience: A;
  /** Of the path; strings that do not parse are "not found". */
  params?: P;
  /** Of the JSON body (POST, PUT, PATCH, DELETE) or of the query string (GET). */
  input?: I;
  limitBytes?: number;
};

/** A route handler: authenticates, checks the origin, parses, maps errors, once. A `Response` passes through; anything else is JSON. */
export function route<P extends z.ZodType, I extends z.ZodType, A extends Audience>(
  options: RouteOptions<P, I, A>,
  handler: (actor: ActorFor<A>, input: z.output<I>, params: z.output<P>, request: Request) => Promise<unknown>,
): (request: Request, context: { params: Promise<unknown> }) => Promise<Response> {
  return async (request, context) => {
    const requestId = request.headers.get(requestIdHeader) ?? randomUUID();
    const headers: Record<string, string> = { "cache-control": "no-store", [requestIdHeader]: requestId };
    try {
      requireSameOrigin(request);
      const actor = await authenticate(options.audience);
      const params = options.params?.safeParse(await context.params);
      if (params && !params.success) throw annotatorError("not_found", "noSuchAddress");
      const raw = !options.input
        ? undefined
        : request.method === "GET"
          ? Object.fromEntries(new URL(request.url).searchParams)
          : await readJson(request, options.limitBytes ?? 256 * 1024);
      // The handler's types say what the schemas give; an absent schema gives undefined.
      const input = (options.input ? options.input.parse(raw) : undefined) as z.output<I>;
      const answer = await handler(actor as ActorFor<A>, input, params?.data as z.output<P>, request);
      if (answer instanceof Response) {
        for (const [name, value] of Object.entries(headers))
          if (!answer.headers.has(name)) answer.headers.set(name, value);
        return answer;
      }
      return Response.json(answer ?? {}, { headers });
    } catch (error) {
      unstable_rethrow(error);
      const locale = isForAnnotators(options.audience) ? await currentLocale() : "en";
      const known = explainIn(locale, error, requestId, `${request.method} route`);
      const bug = !(error instanceof AppError) && !(error instanceof z.ZodError) && !isConnectionLost(error);
      if (known.retryAfterSeconds) headers["retry-after"] = String(known.retryAfterSeconds);
      const body = {
        error: {
          code: bug ? "internal" : known.code,
          message: known.message,
          requestId,
          ...(known.fields && { fields: known.fields }),
        },
      };
      return Response.json(body, { status: bug ? 500 : statusOf[known.code], headers });
    }
  };
}
