"use client";

import { createContext } from "react";
import type { FormState } from "@/lib/form-state";
import type { Language, Locale } from "@/lib/i18n/catalog";

/** The languages there are, and the server action that remembers which one was chosen. */
export type LanguageChoice = {
  languages: Language[];
  choose: (previous: FormState<void>, input: { locale: Locale }) => Promise<FormState<void>>;
};

export const LanguageContext = createContext<LanguageChoice | null>(null);
