import "server-only";
import { headers } from "next/headers";
import { pathHeader } from "@/lib/request-path";
import type { Locale } from "./catalog";
import { speaksEnglish } from "./english-pages";
import { currentLocale } from "./locale";

/** The language of the page that is asked for: researchers' pages are in English, all others in their visitor's. */
export async function pageLocale(): Promise<Locale> {
  const path = (await headers()).get(pathHeader);
  return path === null || speaksEnglish(path) ? "en" : currentLocale();
}
