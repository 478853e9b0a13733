import type { Messages } from "@/lib/i18n/catalog";

/** The failures a user can understand; each maps to one HTTP status. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** The same words in the catalog of what annotators read. */
export type Said = { key: keyof Messages["errors"]; values?: Record<string, string | number> };

/** `message` is shown to people and says what to do; any other throw is a bug. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: Record<string, string>,
    readonly retryAfterSeconds?: number,
    readonly said?: Said,
  ) {
    super(message);
  }
}

export function notFound(what: string): AppError {
  return new AppError("not_found", `There is no such ${what}, or you may not see it.`);
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
