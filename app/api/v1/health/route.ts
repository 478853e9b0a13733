import { databaseAnswers } from "@/lib/health";

/** For load balancers: 200 while the database answers, 503 while it does not. */
export async function GET(): Promise<Response> {
  const ok = await databaseAnswers();
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
