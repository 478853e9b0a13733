import { z } from "zod";
import { storable } from "@/lib/storable";
import {
  AspectInput,
  ExampleInput,
  Language,
  MinimumReading,
  ProtocolInput,
  ProtocolSettings,
  ReasonInput,
  StudyTexts,
  StudyTitles,
  TranslatedAspect,
  TranslatedReason,
} from "./schema";

/** A form sends one text for a field that is left empty. */
const emptyIsNull = (value: unknown) => (value === "" ? null : value);

const changedOnItsWay = "This form was changed on its way. Load the page again.";

const json = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text, (_key, value) => (typeof value === "string" ? storable(value) : value));
  } catch {
    context.addIssue({ code: "custom", message: changedOnItsWay });
    return z.NEVER;
  }
};

/** A list of JSON texts, one a ticked box or a row. */
const rowsOf = <S extends z.ZodType>(row: S) => z.array(z.string().transform(json).pipe(row)).default([]);

const OwnAspect = AspectInput.omit({ key: true });
const OwnReason = ReasonInput.omit({ key: true });

/** As browsers write it: zh-cn is zh-CN. */
const LanguageTag = Language.transform((tag, context): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    context.addIssue({ code: "custom", message: "Give a language tag such as en or zh-CN." });
    return z.NEVER;
  }
});

/** One a line; empty lines and doubles are left out. */
const WordLines = z
  .string()
  .default("")
  .transform((text, context) => {
    const words = [...new Set(text.split(/[\r\n]+/).map((word) => word.trim()))].filter((word) => word !== "");
    if (words.length > 200) context.addIssue({ code: "custom", message: "At most 200 words." });
    const long = words.find((word) => word.length > 100);
    if (long) context.addIssue({ code: "custom", message: `“${long.slice(0, 20)}…” is longer than 100 characters.` });
    return words;
  });

/** The texts of one more language: aspects and reasons in the order in which the form sends them, empty where there is no translation. */
const TranslationRow = z.object({
  language: LanguageTag,
  publicTitle: StudyTexts.shape.publicTitle,
  question: StudyTexts.shape.question,
  guidelines: StudyTexts.shape.guidelines,
  aspects: z.array(TranslatedAspect).max(40).default([]),
  reasons: z.array(TranslatedReason).max(40).default([]),
});
type TranslationRow = z.infer<typeof TranslationRow>;

/** Browsers send a line's end as two characters. */
const guidelines = ProtocolInput.shape.guidelines.transform((text) => text.replaceAll("\r\n", "\n"));
const { question, votesPerComparison, seed, rationale, bothBad, scale } = ProtocolInput.shape;
const { confidence, minRationale, highlights, showReference, judgedTurn } = ProtocolSettings.shape;

/** One by one; `problemsOf` tells what they cannot tell by themselves. */
export const ProtocolFields = z.object({
  ...StudyTitles.shape,
  ...{ question, guidelines, votesPerComparison, seed, rationale, bothBad, scale },
  ...{ confidence, highlights, showReference, judgedTurn },
  pairing: z.enum(["all", "chosen"]).default("all"),
  pairs: rowsOf(z.tuple([z.string(), z.string()])),
  sampleSize: z.preprocess(emptyIsNull, ProtocolInput.shape.sampleSize),
  breakAfter: z.preprocess(emptyIsNull, ProtocolInput.shape.breakAfter),
  aspects: rowsOf(AspectInput),
  ownAspects: rowsOf(OwnAspect),
  reasons: rowsOf(ReasonInput),
  ownReasons: rowsOf(OwnReason),
  minRationale,
  minReading: z.coerce.boolean().default(false),
  secondsPer1000: z.preprocess(emptyIsNull, MinimumReading.shape.secondsPer1000.nullable().default(null)),
  atMostSeconds: z.preprocess(emptyIsNull, MinimumReading.shape.atMostSeconds.nullable().default(null)),
  examples: rowsOf(ExampleInput).refine((examples) => examples.length <= 10, "At most 10 examples."),
  leakWords: WordLines,
  language: LanguageTag.default("en"),
  translations: rowsOf(TranslationRow),
});
export type ProtocolFields = z.infer<typeof ProtocolFields>;

/** What is translated, by key; what is empty is left out. */
export function textsOf(row: TranslationRow, aspects: string[], reasons: string[]): StudyTexts {
  const { publicTitle, question, guidelines } = row;
  const named = row.aspects.flatMap(({ name, question: asked }, at) =>
    aspects[at] && (name || asked) ? [[aspects[at], { name, question: asked }] as const] : [],
  );
  const given = row.reasons.flatMap((name, at) => (reasons[at] && name ? [[reasons[at], name] as const] : []));
  return {
    ...(publicTitle && { publicTitle }),
    ...(question && { question }),
    ...(guidelines?.trim() && { guidelines }),
    ...(named.length > 0 && { aspects: Object.fromEntries(named) }),
    ...(given.length > 0 && { reasons: Object.fromEntries(given) }),
  };
}
