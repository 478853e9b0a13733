import { cleanText } from "@/lib/exchange/import/clean-text";
import type { Refusal } from "./schema";

export function refusal(code: Refusal["code"], message: string, hint: string): Refusal {
  // It may quote the file.
  return { ok: false, code, message: cleanText(message).text, hint };
}
