import { z } from "zod";
import { aspectKey } from "./aspect-key";
import { AspectInput, ProtocolInput, RowId, StudyTitles, SystemMethod } from "./schema";

/** A form sends one text for a field that is left empty. */
const emptyIsNull = (value: unknown) => (value === "" ? null : value);
const json = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "This form was changed on its way. Load the page again." });
    return z.NEVER;
  }
};

const OwnAspect = z
  .object({ name: AspectInput.shape.name, question: AspectInput.shape.question })
  .transform((aspect): AspectInput => ({ key: aspectKey(aspect.name), ...aspect }));

/** The protocol as its form sends it: lists of JSON texts, one a ticked box or a row. */
export const ProtocolForm = z
  .object({
    ...StudyTitles.shape,
    ...ProtocolInput.omit({ pairs: true, aspects: true, sampleSize: true }).shape,
    pairing: z.enum(["all", "chosen"]).default("all"),
    pairs: z
      .array(
        z
          .string()
          .transform(json)
          .pipe(z.tuple([z.string(), z.string()])),
      )
      .default([]),
    sampleSize: z.preprocess(emptyIsNull, ProtocolInput.shape.sampleSize),
    aspects: z.array(z.string().transform(json).pipe(AspectInput)).default([]),
    ownAspects: z.array(z.string().transform(json).pipe(OwnAspect)).default([]),
  })
  .superRefine((form, context) => {
    if (form.pairing === "chosen" && form.pairs.length === 0) {
      context.addIssue({ code: "custom", path: ["pairs"], message: "Tick at least one pair of systems." });
    }
    const keys = [...form.aspects, ...form.ownAspects].map((aspect) => aspect.key);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice)
      context.addIssue({ code: "custom", path: ["ownAspects"], message: `Two aspects are called “${twice}”.` });
    if (keys.length > 20) context.addIssue({ code: "custom", path: ["ownAspects"], message: "At most 20 aspects." });
  })
  .transform(({ pairing, pairs, aspects, ownAspects, ...rest }) => ({
    ...rest,
    pairs: pairing === "all" ? null : pairs,
    aspects: [...aspects, ...ownAspects],
  }));
export type ProtocolForm = z.infer<typeof ProtocolForm>;

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
