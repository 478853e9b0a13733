import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { Role } from "@/lib/auth/schema";
import { type Actor, findActor } from "@/lib/auth/session";

/** Who may call: "anyone" and "invited" need no session, and the invited are answered in their language; a list names roles. */
export type Audience = "anyone" | "invited" | Role[];
export type ActorFor<A extends Audience> = A extends Role[] ? Actor : null;

/** Whether only those are asked here who read the app in their language. */
export function isForAnnotators(audience: Audience): boolean {
  return audience === "invited" || (Array.isArray(audience) && audience.every((role) => role === "annotator"));
}

export async function authenticate(audience: Audience): Promise<Actor | null> {
  if (!Array.isArray(audience)) return null;
  const actor = await findActor();
  if (!actor) throw annotatorError("unauthenticated", "sessionEnded");
  if (!audience.includes(actor.role)) throw annotatorError("forbidden", "mayNot");
  return actor;
}
