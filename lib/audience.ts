import "server-only";
import type { Role } from "@/lib/auth/schema";
import { type Actor, findActor } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";

/** Who may call: "anyone" needs no session; a list names roles. */
export type Audience = "anyone" | Role[];
export type ActorFor<A extends Audience> = A extends "anyone" ? null : Actor;

export async function authenticate(audience: Audience): Promise<Actor | null> {
  if (audience === "anyone") return null;
  const actor = await findActor();
  if (!actor)
    throw new AppError(
      "unauthenticated",
      "Your session has ended. Sign in again; what you wrote here is still on this page.",
    );
  if (!audience.includes(actor.role)) throw new AppError("forbidden", "Your account may not do this.");
  return actor;
}
