import compile from "icu-minify/compile";
import { AppError, type ErrorCode, type Said } from "@/lib/errors";
import { formatMessage, type Values } from "@/lib/i18n/format-message";
import en from "@/lib/i18n/messages/en.json";

type More = { values?: Values; fields?: Record<string, string>; retryAfterSeconds?: number };

/** A failure that annotators meet. Its message is English; what it says is kept beside, so that `explain` can say it in their language. */
export function annotatorError(code: ErrorCode, key: Said["key"], more: More = {}): AppError {
  const message = formatMessage(compile(en.errors[key]), "en", more.values);
  return new AppError(code, message, more.fields, more.retryAfterSeconds, { key, values: more.values });
}
