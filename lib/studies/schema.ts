import { z } from "zod";
import { Email } from "@/lib/auth/schema";

export const SystemMethod = z.enum(["base", "base_icl", "sft", "rlhf", "other"]);
export type SystemMethod = z.infer<typeof SystemMethod>;

export const RationalePolicy = z.enum(["off", "optional", "required", "required_non_tie"]);
export type RationalePolicy = z.infer<typeof RationalePolicy>;

export const StudyState = z.enum(["draft", "opening", "open", "closed", "revealed"]);
export type StudyState = z.infer<typeof StudyState>;

/** A bigint key as it travels in URLs and forms. */
export const RowId = z.string().regex(/^[1-9]\d{0,17}$/, "This address does not name anything here.");
export type RowId = z.infer<typeof RowId>;

export const AspectKey = z
  .string()
  // Every JavaScript object has a "constructor" already.
  .regex(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/, "Use a short key of lower-case letters, digits and underscores.");

/** Which prompts an aspect is asked about: those that have, of every tag named, one of the values. */
export const TagFilter = z
  .array(
    z.object({
      tag: z.string().max(300),
      values: z.array(z.string().max(300)).min(1, "Tick at least one value.").max(100, "At most 100 values of a tag."),
    }),
  )
  .min(1, "Tick at least one value, or let the aspect apply to all prompts.")
  .max(20, "At most 20 tags.")
  .refine((filter) => new Set(filter.map(({ tag }) => tag)).size === filter.length, "A tag is named twice.");
export type TagFilter = z.infer<typeof TagFilter>;

export const AspectInput = z.object({
  key: AspectKey.refine(
    (key) => key !== "overall",
    "“Overall” is asked by the question itself. Give the aspect another name.",
  ),
  name: z.string().trim().min(1, "Give the aspect a name.").max(60, "At most 60 characters."),
  question: z
    .string()
    .trim()
    .min(1, "Write the question annotators answer for this aspect.")
    .max(300, "At most 300 characters."),
  /** null: asked about every prompt. */
  tagFilter: TagFilter.nullable().default(null),
});
export type AspectInput = z.infer<typeof AspectInput>;

/** The texts of an aspect that comes ready to tick. */
export type ReadyAspect = Omit<AspectInput, "tagFilter">;

export const Scale = z.enum(["win_tie_lose", "graded_5", "graded_7"]);
export type Scale = z.infer<typeof Scale>;

export const Demand = z.enum(["off", "optional", "required"]);
export type Demand = z.infer<typeof Demand>;

/** A quick reason annotators may tick beside free text. */
export const ReasonInput = z.object({
  key: AspectKey,
  name: z.string().trim().min(1, "Give the reason a few words.").max(60, "At most 60 characters."),
});
export type ReasonInput = z.infer<typeof ReasonInput>;

/** A worked example beside the guidelines; texts are Markdown. */
export const ExampleInput = z.object({
  prompt: z.string().trim().min(1, "Write the example's prompt.").max(10_000, "At most 10,000 characters."),
  left: z.string().trim().min(1, "Write both responses of the example.").max(10_000, "At most 10,000 characters."),
  right: z.string().trim().min(1, "Write both responses of the example.").max(10_000, "At most 10,000 characters."),
  choice: z.enum(["left", "tie", "right"]),
  why: z.string().trim().max(2_000, "At most 2,000 characters.").default(""),
});
export type ExampleInput = z.infer<typeof ExampleInput>;

/** BCP 47. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "Give a language tag such as en or zh-CN.");
export type Language = z.infer<typeof Language>;

/** Empty where it is not translated. */
export const TranslatedAspect = z.object({
  name: z.string().trim().max(60, "At most 60 characters."),
  question: z.string().trim().max(300, "At most 300 characters."),
});
export const TranslatedReason = z.string().trim().max(60, "At most 60 characters.");

/** The study's own texts in one more language; what is missing is shown in the study's language. */
export const StudyTexts = z.object({
  publicTitle: z.string().trim().max(200, "At most 200 characters.").optional(),
  question: z.string().trim().max(500, "At most 500 characters.").optional(),
  guidelines: z.string().max(50_000, "Guidelines can be at most 50,000 characters long.").optional(),
  aspects: z.record(AspectKey, TranslatedAspect).optional(),
  reasons: z.record(AspectKey, TranslatedReason).optional(),
});
export type StudyTexts = z.infer<typeof StudyTexts>;

/** Every page an annotator opens reads the protocol with all of them. */
export const mostTranslations = 40;

/** A pair may be voted on after so many active seconds per 1,000 characters of both responses, up to a limit. */
export const MinimumReading = z.object({
  secondsPer1000: z.coerce
    .number("Give a number of seconds.")
    .positive("Give the seconds a reader needs for 1,000 characters.")
    .max(120, "At most 120 seconds."),
  atMostSeconds: z.coerce
    .number("Give a number of seconds.")
    .int("Give whole seconds.")
    .min(1, "At least one second.")
    .max(600, "At most 600 seconds."),
});
export type MinimumReading = z.infer<typeof MinimumReading>;

/** What a protocol says beside its own columns. */
export const ProtocolSettings = z.object({
  confidence: Demand.default("off"),
  /** Characters a rationale needs where one is required. */
  minRationale: z.coerce
    .number("Give a number of characters.")
    .int("Give a whole number.")
    .min(0, "Give 0 or more characters.")
    .max(2_000, "At most 2,000 characters.")
    .default(0),
  /** Passages of the responses may be marked as good or bad. */
  highlights: z.coerce.boolean().default(false),
  showReference: z.coerce.boolean().default(false),
  minReading: MinimumReading.nullable().default(null),
  /** In conversations of several turns: one vote on the whole, one on each turn, or one on the last. */
  judgedTurn: z.enum(["whole", "each", "last"]).default("whole"),
  examples: z.array(ExampleInput).max(10, "At most 10 examples.").default([]),
  /** Words beside the built-in ones by which a response would give its system away. */
  leakWords: z.array(z.string().trim().min(1).max(100)).max(200, "At most 200 words.").default([]),
  /** Of the texts in the protocol itself. */
  language: Language.default("en"),
  translations: z
    .record(Language, StudyTexts)
    .refine((texts) => Object.keys(texts).length <= mostTranslations, `At most ${mostTranslations} further languages.`)
    .default({}),
});
export type ProtocolSettings = z.infer<typeof ProtocolSettings>;

export const ProtocolInput = z.object({
  question: z.string().trim().min(1, "Write the question annotators answer.").max(500, "At most 500 characters."),
  guidelines: z.string().max(50_000, "Guidelines can be at most 50,000 characters long.").default(""),
  votesPerComparison: z.coerce
    .number("Give a number of votes.")
    .int("Give a whole number.")
    .min(1, "Ask for at least one vote.")
    .max(1000, "At most 1,000 votes."),
  /** Pairs of system names; null means every pair. */
  pairs: z
    .array(z.tuple([z.string(), z.string()]))
    .nullable()
    .default(null),
  /** How many prompts to draw; null means all. */
  sampleSize: z.coerce
    .number("Give a number of prompts.")
    .int("Give a whole number.")
    .min(1, "Draw at least one prompt.")
    .max(10_000_000, "At most 10,000,000 prompts.")
    .nullable()
    .default(null),
  seed: z.string().trim().min(1, "Give a seed, any word or number.").max(100, "At most 100 characters."),
  aspects: z.array(AspectInput).max(20, "At most 20 aspects.").default([]),
  rationale: RationalePolicy.default("optional"),
  bothBad: z.coerce.boolean().default(false),
  scale: Scale.default("win_tie_lose"),
  reasons: z.array(ReasonInput).max(20, "At most 20 quick reasons.").default([]),
  /** Votes after which a break is offered; null means never. */
  breakAfter: z.coerce
    .number("Give a number of votes.")
    .int("Give a whole number.")
    .min(1, "Give at least one vote.")
    .max(10_000, "At most 10,000 votes.")
    .nullable()
    .default(null),
  settings: ProtocolSettings.prefault({}),
});
export type ProtocolInput = z.infer<typeof ProtocolInput>;

export const StudyTitles = z.object({
  title: z.string().trim().min(1, "Give the study a title.").max(200, "At most 200 characters."),
  publicTitle: z.string().trim().min(1, "Give the title annotators see.").max(200, "At most 200 characters."),
});
export type StudyTitles = z.infer<typeof StudyTitles>;

export const StudyRef = z.object({ studyId: RowId });
export const OpenStudyInput = z.object({
  studyId: RowId,
  acceptNames: z.coerce.boolean().default(false),
  acceptLeaks: z.coerce.boolean().default(false),
});
export type OpenStudyInput = z.infer<typeof OpenStudyInput>;

/** Pairs of system ids as a protocol stores them. */
export const Pairing = z.array(z.tuple([z.string(), z.string()])).nullable();

export interface ListedStudy {
  id: string;
  title: string;
  label: string | null;
  state: StudyState;
  createdAt: Date;
  owner: string;
  systems: string[];
  prompts: number;
  /** Votes asked for, and those given. */
  needed: number;
  filled: number;
}

export interface StudyHeading {
  title: string;
  label: string | null;
  state: StudyState;
  openingDone: number;
  openingTotal: number;
  openingError: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  revealedAt: Date | null;
  prompts: number;
  systems: number;
}

/** A tag of a study's prompts, with its most frequent values. */
export interface TagCount {
  tag: string;
  values: { value: string; prompts: number }[];
  /** Values there are besides. */
  further: number;
}

export const AskedPromptsInput = z.object({ filters: z.array(TagFilter.nullable()).max(20) });
export type AskedPromptsInput = z.infer<typeof AskedPromptsInput>;

/** How many of a study's prompts each aspect is asked about, in the order of the aspects. */
export interface AskedPrompts {
  prompts: number;
  asked: number[];
  /** Prompts that no aspect is asked about. */
  without: number;
}

export interface StudyProtocol extends StudyTitles, ProtocolInput {
  version: number;
  frozenAt: Date | null;
  systems: { name: string; method: SystemMethod; generator: string | null }[];
}

export const MemberRole = z.enum(["viewer", "editor"]);
export type MemberRole = z.infer<typeof MemberRole>;

export const ShareStudyInput = z.object({ studyId: RowId, email: Email, role: MemberRole.default("viewer") });
export type ShareStudyInput = z.infer<typeof ShareStudyInput>;

export const UnshareStudyInput = z.object({ studyId: RowId, userId: RowId });
export type UnshareStudyInput = z.infer<typeof UnshareStudyInput>;

/** Who may see a study: its owner first, then those it is shared with. */
export type StudySharing = {
  owner: { name: string; email: string | null };
  members: { userId: string; name: string; email: string | null; role: MemberRole }[];
};
