import { z } from "zod";
import type { JsonObject } from "@/lib/json";
import { ExampleInput, ProtocolSettings, ReasonInput } from "@/lib/studies/schema";

const Text = z.string().trim().min(1);
const SystemKey = z.enum(["base-urial", "rlhf"]);
const Side = z.enum(["base-urial", "tie", "rlhf"]);
const aspectKeys = ["helpfulness", "clarity", "factuality", "depth", "engagement", "safety"] as const;
const AspectKey = z.enum(aspectKeys);
const sources = ["everyday", "open_qa", "coding", "reasoning", "writing", "advice", "safety"] as const;

const DemoStudy = z.strictObject({
  label: Text,
  title: Text,
  publicTitle: Text,
  question: Text,
  guidelines: Text,
  aspects: z.array(z.strictObject({ key: AspectKey, name: Text, question: Text })),
  scale: z.literal("win_tie_lose"),
  votesPerComparison: z.int().min(1),
  rationale: z.literal("optional"),
  bothBad: z.boolean(),
  seed: Text,
  reasons: z.array(ReasonInput),
  example: ExampleInput,
  translations: ProtocolSettings.shape.translations,
});

/** What every demo study is made of; texts are found by the names that its files use. */
export interface StudyContent {
  study: Omit<z.infer<typeof DemoStudy>, "aspects" | "reasons" | "example" | "translations"> & {
    aspects: { key: string; name: string; question: string }[];
    reasons: ReasonInput[];
    example: ExampleInput | null;
    translations: ProtocolSettings["translations"];
  };
  prompts: { prompts: { sourceId: string; text: string; tags: Record<string, string | number> }[] };
  systems: { systems: { key: string; name: string; method: "base_icl" | "rlhf"; notes: string }[] };
  responses: { responses: ({ sourceId: string; system: string; text: string } & ResponseDetails)[] };
}

/** How a response came about, where a model gave it; `shownText` is what annotators read instead of it. */
export interface ResponseDetails {
  shownText?: string | null;
  finishReason?: string;
  promptTokens?: number;
  outputTokens?: number;
  latencyMs?: number;
  settings?: JsonObject;
}

const DemoPrompt = z.strictObject({
  sourceId: Text,
  text: Text,
  tags: z.strictObject({ source: z.enum(sources), category: Text, difficulty: z.int().min(1).max(5) }),
});

const DemoSystem = z.strictObject({ key: SystemKey, name: Text, method: z.enum(["base_icl", "rlhf"]), notes: Text });

const DemoVote = z.strictObject({
  annotator: Text,
  sourceId: Text,
  outcome: z.enum([...Side.options, "both_bad"]),
  aspects: z.record(AspectKey, Side),
  rationale: Text.optional(),
  activeSeconds: z.int().min(1),
});

const DemoFlag = z.strictObject({
  annotator: Text,
  sourceId: Text,
  kind: z.enum(["broken", "other"]),
  note: Text,
});

/** A reply that could not be read has its raw text and no outcome. */
const DemoVerdict = z.union([
  z.strictObject({ sourceId: Text, order: z.enum(["ab", "ba"]), outcome: Side, reason: Text }),
  z.strictObject({ sourceId: Text, order: z.enum(["ab", "ba"]), outcome: z.null(), raw: Text }),
]);

const DemoScore = z.strictObject({
  sourceId: Text,
  system: SystemKey,
  scores: z.record(AspectKey, z.int().min(1).max(5)),
  reason: Text,
});

/** The content of the demo study, file by file. */
export const DemoContent = z.strictObject({
  study: DemoStudy,
  prompts: z.strictObject({ label: Text, prompts: z.array(DemoPrompt) }),
  systems: z.strictObject({ label: Text, systems: z.array(DemoSystem) }),
  responses: z.strictObject({
    label: Text,
    responses: z.array(z.strictObject({ sourceId: Text, system: SystemKey, text: Text })),
  }),
  votes: z.strictObject({
    label: z.literal("simulated"),
    annotators: z.array(z.strictObject({ name: Text })),
    votes: z.array(DemoVote),
    flags: z.array(DemoFlag),
  }),
  verdicts: z.strictObject({
    label: z.literal("simulated"),
    judge: Text,
    orders: z.strictObject({ ab: Text, ba: Text }),
    verdicts: z.array(DemoVerdict),
    scores: z.array(DemoScore),
  }),
});
export type DemoContent = z.infer<typeof DemoContent>;

/** With texts and votes written for it, or with what models answered and judged. */
export const DemoKind = z.enum(["written", "recorded"]);
export type DemoKind = z.infer<typeof DemoKind>;

/** Without `another` whoever has a demo study of that kind gets that one. */
export const DemoInput = z.object({
  kind: DemoKind.default("written"),
  another: z.preprocess((value) => value === true || value === "on", z.boolean()).default(false),
});
export type DemoInput = z.infer<typeof DemoInput>;
