"use server";

import { formAction } from "@/lib/action";
import { chooseLanguage, LanguageInput } from "@/lib/i18n/choose-language";

export const chooseLanguageAction = formAction(LanguageInput, (_nobody, input) => chooseLanguage(input), "invited");
