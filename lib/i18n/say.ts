import "server-only";
import type { CompiledMessage } from "icu-minify/format";
import type { Said } from "@/lib/errors";
import type { Locale } from "./catalog";
import { formatMessage } from "./format-message";
import { catalogIn } from "./locale";

/** What a failure says, in this language. */
export function say({ key, values }: Said, locale: Locale): string {
  // Catalogs are kept compiled, whatever the type of their messages as written.
  const message = catalogIn(locale).messages.errors[key] as CompiledMessage;
  return formatMessage(message, locale, values);
}
