import { justEvalAspects } from "./just-eval-aspects";
import { readyReasons } from "./ready-reasons";
import { readyTranslations } from "./ready-translations";

/** What a protocol's form offers ready to tick. */
export const readyTexts = { aspects: justEvalAspects, reasons: readyReasons, translations: readyTranslations };
