import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireActor, requireStudyAccess, researchers, type StudyAccess } from "@/lib/auth/access";
import type { Role } from "@/lib/auth/schema";
import type { Actor } from "@/lib/auth/session";
import { isAppError } from "@/lib/errors";

/** For pages: nobody goes to sign in, the wrong role sees a page that is not there. */
async function orLeave<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (isAppError(error) && error.code === "unauthenticated") redirect("/sign-in");
    if (isAppError(error) && (error.code === "forbidden" || error.code === "not_found")) notFound();
    throw error;
  }
}

export function pageActor(roles: Role[] = researchers): Promise<Actor> {
  return orLeave(() => requireActor(roles));
}

export function pageStudy(studyId: string): Promise<StudyAccess> {
  return orLeave(() => requireStudyAccess(studyId));
}
