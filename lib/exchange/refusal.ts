import type { Refusal } from "./schema";

export function refusal(code: Refusal["code"], message: string, hint: string): Refusal {
  return { ok: false, code, message, hint };
}
