import "server-only";
import { z } from "zod";
import { annotatorError } from "@/lib/annotator-error";
import { databaseUnavailable, isConnectionLost } from "@/lib/db/availability";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/catalog";
import { saidOfIssue } from "@/lib/i18n/said-of-issue";
import { say } from "@/lib/i18n/say";
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
  return annotatorError("unavailable", "unexpected", { values: { reference: requestId ?? "–" } });
}

/** The same in an annotator's language. Whatever has no words there stays in English. */
export function explainIn(locale: Locale, error: unknown, requestId: string | null, what: string): AppError {
  const known = explain(error, requestId, what);
  if (locale === "en") return known;
  if (error instanceof z.ZodError) {
    const told = error.issues.map((issue) => [issue.path.join("."), say(saidOfIssue(issue), locale)] as const);
    return new AppError("invalid", told[0]?.[1] ?? known.message, Object.fromEntries(told));
  }
  if (!known.said) return known;
  return new AppError(known.code, say(known.said, locale), known.fields, known.retryAfterSeconds, known.said);
}
