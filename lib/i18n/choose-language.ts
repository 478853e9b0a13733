import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { isSecureOrigin } from "@/lib/env";
import { catalogs, localeCookie } from "./locale";

export const LanguageInput = z.object({ locale: z.string().refine((locale) => catalogs().has(locale)) });
type LanguageInput = z.infer<typeof LanguageInput>;

/** Remembered by this browser for a year. */
export async function chooseLanguage({ locale }: LanguageInput): Promise<void> {
  const year = 365 * 24 * 60 * 60;
  const options = { path: "/", maxAge: year, sameSite: "lax", secure: isSecureOrigin(), httpOnly: true } as const;
  (await cookies()).set(localeCookie, locale, options);
}
