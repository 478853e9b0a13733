import { z } from "zod";
import { storable } from "@/lib/storable";
import { distinctKeys } from "./aspect-key";
import { ProtocolFields, textsOf } from "./form-fields";
import { problemsOf } from "./form-problems";
import { type ProtocolInput, RowId, type StudyTitles, SystemMethod } from "./schema";

const storableFields = (fields: unknown) =>
  typeof fields !== "object" || fields === null
    ? fields
    : Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? storable(value) : value]),
      );

/** The protocol as its form sends it. */
export const ProtocolForm = z.preprocess(
  storableFields,
  ProtocolFields.superRefine((form, context) => {
    for (const [path, message] of problemsOf(form)) context.addIssue({ code: "custom", path, message });
  }).transform((form): StudyTitles & ProtocolInput => {
    const { title, publicTitle, pairing, pairs, sampleSize, breakAfter, secondsPer1000, atMostSeconds } = form;
    const aspects = [...form.aspects, ...withKeys(form.ownAspects, form.aspects, "aspect")];
    const reasons = [...form.reasons, ...withKeys(form.ownReasons, form.reasons, "reason")];
    const keys = [aspects.map(({ key }) => key), reasons.map(({ key }) => key)] as const;
    const { confidence, minRationale, highlights, showReference, judgedTurn, examples, leakWords, language } = form;
    const { question, guidelines, votesPerComparison, seed, rationale, bothBad, scale } = form;
    return {
      ...{ title, publicTitle, question, guidelines, votesPerComparison, seed, rationale, bothBad, scale },
      ...{ sampleSize, breakAfter, aspects, reasons },
      pairs: pairing === "all" ? null : pairs,
      settings: {
        ...{ confidence, minRationale, highlights, showReference, judgedTurn, examples, leakWords, language },
        minReading:
          form.minReading && secondsPer1000 !== null && atMostSeconds !== null
            ? { secondsPer1000, atMostSeconds }
            : null,
        translations: Object.fromEntries(form.translations.map((row) => [row.language, textsOf(row, ...keys)])),
      },
    };
  }),
);
export type ProtocolForm = z.infer<typeof ProtocolForm>;

type Named = { name: string };

function withKeys<T extends Named>(own: T[], ready: { key: string }[], otherwise: string): (T & { key: string })[] {
  const taken = ready.map(({ key }) => key);
  const keys = distinctKeys(
    own.map(({ name }) => name),
    taken,
    otherwise,
  );
  return own.map((row, at) => ({ ...row, key: keys[at] ?? otherwise }));
}

export const UpdateProtocolForm = z.intersection(z.object({ studyId: RowId }), ProtocolForm);
export type UpdateProtocolForm = z.infer<typeof UpdateProtocolForm>;

/** Systems come as two lists of equal length: names, and the method chosen for each. */
export const NewStudyForm = z.intersection(
  z
    .object({
      importId: z.uuid("Drop your files first."),
      systems: z.array(z.string()).min(2, "A study compares at least two systems."),
      methods: z.array(z.union([SystemMethod, z.literal("")])),
    })
    .superRefine(({ systems, methods }, context) => {
      if (methods.length !== systems.length || methods.includes("")) {
        context.addIssue({ code: "custom", path: ["methods"], message: "Say for each system how it was made." });
      }
    })
    .transform(({ importId, systems, methods }) => ({
      importId,
      // The refinement above has refused the empty choice.
      systems: systems.map((name, index) => ({ name, method: methods[index] as SystemMethod })),
    })),
  ProtocolForm,
);
export type NewStudyForm = z.infer<typeof NewStudyForm>;
