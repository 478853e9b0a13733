import "server-only";
import { requireRole } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";
import { complete } from "@/lib/llm/complete";
import { ModelFailure } from "@/lib/llm/model-failure";
import { type ModelReply, SamplingSettings } from "@/lib/llm/schema";
import { getCallableEndpoint } from "./get-callable-endpoint";

/** One short request, to see whether the endpoint answers. The reply's text is shown to whoever tried, and not kept. */
export async function tryEndpoint(actor: Actor, id: string): Promise<ModelReply> {
  requireRole(actor, ["administrator", "researcher"]);
  const endpoint = await getCallableEndpoint(BigInt(id));
  const sampling = SamplingSettings.parse({ maxTokens: 16 });
  const question = "Say hello.";
  try {
    return await complete(
      endpoint,
      endpoint.mode === "chat"
        ? { sampling, messages: [{ role: "user", content: question }] }
        : { sampling, prompt: question },
    );
  } catch (error) {
    if (error instanceof ModelFailure) throw new AppError("unavailable", error.message);
    throw error;
  }
}
