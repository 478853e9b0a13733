import type { Conversation } from "@/lib/generation/build-prompt";
import type { SamplePrompt } from "@/lib/generation/schema";

/** Stands where the system's own earlier answer will. */
export const ownAnswer = "(what this system answered to the turn above)";

/** Up to the last thing the user asks, as a run would send it for the last turn. */
export function previewConversation({ turns }: SamplePrompt): Conversation {
  const last = turns.findLastIndex(({ role }) => role === "user");
  return turns.slice(0, last + 1).flatMap(({ role, text }, index) => {
    const answered = role !== "user" || index === last || turns[index + 1]?.role === "assistant";
    const said = { role, content: text };
    return answered ? [said] : [said, { role: "assistant" as const, content: ownAnswer }];
  });
}
