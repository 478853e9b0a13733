import "server-only";
import { z } from "zod";
import { databaseUnavailable, isConnectionLost } from "@/lib/db/availability";
import { AppError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";

/** What a failure looks like to its user; a bug is logged with the request's id and told without its words. */
export function explain(error: unknown, requestId: string | null, what: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) {
    const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
    return new AppError("invalid", error.issues[0]?.message ?? "Something in this form is not right.", fields);
  }
  if (isConnectionLost(error)) {
    log.warn({ requestId, what, ...describeError(error) }, "database unavailable");
    return databaseUnavailable();
  }
  log.error({ requestId, what, ...describeError(error) }, "unexpected failure");
  return new AppError(
    "unavailable",
    `Something went wrong here, and it is not your doing. Nothing was changed. Reference: ${requestId ?? "none"}.`,
  );
}
