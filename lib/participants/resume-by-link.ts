import "server-only";
import { readResumeToken } from "@/lib/auth/resume-token";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { isAppError } from "@/lib/errors";

/**
 * A personal link signs its annotator in and goes to their study. A GET that sets a session is safe here: it can only make the browser
 * the holder of the link it followed.
 */
export async function resumeByLink(
  _request: Request,
  context: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await context.params;
  const decoded = decodeURIComponent(token);
  try {
    await signIn({ provider: "resume", token: decoded });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return leave(error.code === "unavailable" ? "/annotate?busy=1" : "/annotate?replaced=1");
  }
  const subject = readResumeToken(decoded);
  const participant =
    subject &&
    (await patiently(() =>
      db().participant.findUnique({ where: { publicId: subject.publicId }, include: { study: true } }),
    ));
  return leave(participant ? `/annotate/${participant.study.publicId}` : "/annotate");
}

function leave(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}
