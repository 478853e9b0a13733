import { log } from "@/lib/log";

const limit = 20_000;

/** Browsers send these themselves, without a session: what a page tried that its policy forbids. Logged without the page's query string. */
export async function POST(request: Request): Promise<Response> {
  const text = (await request.text()).slice(0, limit);
  const directive = /"(?:effective-directive|effectiveDirective)"\s*:\s*"([\w-]{1,40})"/.exec(text)?.[1] ?? "unknown";
  const blocked = /"(?:blocked-uri|blockedURL)"\s*:\s*"([^"?#]{0,100})/.exec(text)?.[1] ?? "";
  log.warn({ directive, blocked }, "content security policy violation");
  return new Response(null, { status: 204 });
}
