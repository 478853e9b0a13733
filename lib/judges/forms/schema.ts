import { z } from "zod";
import { JudgedQuestions, JudgeInput, JudgeKind, JudgeSettings, type StartJudgeRunInput } from "@/lib/judges/schema";
import { SamplingSettings } from "@/lib/llm/schema";
import { RowId } from "@/lib/studies/schema";

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const emptyAsNothing = (value: unknown) => (value === "" ? undefined : value);

/** The editor's form, flat. */
export const JudgeForm = z
  .object({
    studyId: RowId,
    judgeId: z.preprocess(emptyAsNothing, RowId.optional()),
    name: JudgeInput.shape.name,
    kind: JudgeKind,
    endpointId: z.string("Choose an endpoint.").regex(/^[1-9]\d{0,17}$/, "Choose an endpoint."),
    // Browsers send the line ends of the network.
    template: z
      .string()
      .transform((text) => text.replace(/\r\n?/g, "\n"))
      .pipe(JudgeInput.shape.template),
    questions: JudgedQuestions,
    reference: z.coerce.boolean().default(false),
    samples: JudgeSettings.shape.samples,
    responseLimit: JudgeSettings.shape.responseLimit,
    temperature: SamplingSettings.shape.temperature,
    topP: SamplingSettings.shape.topP,
    maxTokens: SamplingSettings.shape.maxTokens,
    seed: z.preprocess(emptyAsNull, SamplingSettings.shape.seed),
  })
  .transform(
    ({
      studyId,
      judgeId,
      name,
      kind,
      endpointId,
      template,
      temperature,
      topP,
      maxTokens,
      seed,
      ...settings
    }): JudgeInput => ({
      ...{ studyId, judgeId, name, kind, endpointId, template },
      settings: JudgeSettings.parse({ ...settings, sampling: { temperature, topP, maxTokens, seed } }),
    }),
  );

/** The dialog that starts a run, flat. */
export const StartJudgeRunForm = z
  .object({
    studyId: RowId,
    judgeVersionId: RowId,
    dryRun: z.coerce.boolean().default(false),
    which: z.enum(["all", "missing", "sample"]).default("all"),
    size: z.preprocess(emptyAsNull, z.coerce.number().int().min(1, "At least one.").nullable()),
    seed: z.preprocess(emptyAsNull, z.coerce.number().int().min(0).nullable()),
    budget: z.preprocess(emptyAsNull, z.coerce.number().positive("A budget is more than nothing.").nullable()),
  })
  .refine(({ which, size }) => which !== "sample" || size !== null, { path: ["size"], error: "Say how many." })
  .transform(
    ({ studyId, judgeVersionId, dryRun, which, size, seed, budget }): StartJudgeRunInput => ({
      ...{ studyId, judgeVersionId, budget },
      scope: {
        dryRun,
        onlyMissing: which === "missing",
        sample: which === "sample" && size !== null ? { size, seed: seed ?? 0 } : null,
      },
    }),
  );
