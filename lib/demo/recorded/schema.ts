import { z } from "zod";
import { Recipe } from "@/lib/generation/schema";
import { JudgeSettings } from "@/lib/judges/schema";
import { SamplingSettings } from "@/lib/llm/schema";

const Text = z.string().trim().min(1);
const SystemKey = z.enum(["base-urial", "chat"]);

/** As the server reported it. */
const Reply = z.strictObject({
  sourceId: Text,
  /** As it came. */
  text: z.string(),
  finishReason: Text,
  promptTokens: z.int().min(0),
  outputTokens: z.int().min(0),
  latencyMs: z.int().min(0),
});

const RecordedStudy = z.strictObject({
  label: Text,
  title: Text,
  publicTitle: Text,
  question: Text,
  guidelines: Text,
  scale: z.literal("win_tie_lose"),
  votesPerComparison: z.int().min(1),
  rationale: z.literal("optional"),
  bothBad: z.boolean(),
  seed: Text,
});

const RecordedSystem = z.strictObject({
  key: SystemKey,
  name: Text,
  method: z.enum(["base_icl", "rlhf"]),
  notes: Text,
  model: Text,
  endpoint: Text,
  recipe: Recipe,
  promptSet: Text.nullable(),
  sampling: SamplingSettings,
});

const RecordedJudge = z.strictObject({
  name: Text,
  /** Model, server, date, and what such a judge is good for. */
  settings: JudgeSettings.extend({ recorded: Text }),
  template: Text,
  replies: z.array(Reply.extend({ order: z.enum(["ab", "ba"]) })),
});

/** What models answered and judged, file by file. Replies are kept as they came: they are read as every reply is. */
export const RecordedContent = z.strictObject({
  study: RecordedStudy,
  prompts: z.strictObject({
    label: Text,
    prompts: z.array(z.strictObject({ sourceId: Text, text: Text, tags: z.strictObject({ category: Text }) })),
  }),
  systems: z.strictObject({ label: Text, recordedOn: z.iso.date(), systems: z.array(RecordedSystem) }),
  responses: z.strictObject({ label: Text, responses: z.array(Reply.extend({ system: SystemKey })) }),
  judges: z.strictObject({ label: Text, judges: z.array(RecordedJudge) }),
});
export type RecordedContent = z.infer<typeof RecordedContent>;
