import type {
  ExampleInput,
  ProtocolInput,
  ProtocolSettings,
  ReadyAspect,
  ReasonInput,
  StudyTexts,
  StudyTitles,
  TagFilter,
} from "@/lib/studies/schema";
import type { Row } from "./rows";

/** What comes ready to tick. */
export interface Ready {
  aspects: ReadyAspect[];
  reasons: ReasonInput[];
  /** Their texts, and those of a new study, by language. */
  translations: Record<string, StudyTexts>;
}

export interface Translation {
  language: string;
  publicTitle: string;
  question: string;
  guidelines: string;
  /** By the key of what is ready, or the id of an own row. */
  aspects: Record<string, { name: string; question: string }>;
  reasons: Record<string, string>;
}

/** A protocol on its form: numbers as typed, rows with ids, pairs and lists as the form sends them. */
export interface Draft {
  title: string;
  publicTitle: string;
  question: string;
  guidelines: string;
  scale: ProtocolInput["scale"];
  bothBad: boolean;
  votesPerComparison: string;
  /** JSON of two names each; null is every pair. */
  pairs: string[] | null;
  sampleSize: string;
  seed: string;
  /** Keys ticked. */
  aspects: string[];
  ownAspects: Row<{ name: string; question: string }>[];
  /** By the key of what is ready, or the id of an own row; of those that are for some prompts only. */
  tagFilters: Record<string, TagFilter>;
  rationale: ProtocolInput["rationale"];
  minRationale: string;
  reasons: string[];
  ownReasons: Row<{ name: string }>[];
  highlights: boolean;
  confidence: ProtocolSettings["confidence"];
  showReference: boolean;
  minReading: boolean;
  secondsPer1000: string;
  atMostSeconds: string;
  breakAfter: string;
  judgedTurn: ProtocolSettings["judgedTurn"];
  examples: Row<ExampleInput>[];
  leakWords: string;
  language: string;
  translations: Translation[];
}

export type Change = (part: Partial<Draft>) => void;

export const pairValue = (a: string, b: string) => JSON.stringify([a, b]);

/** What the form begins with. `pairs` are all there are, in the form's order. */
export function draftOf(protocol: StudyTitles & ProtocolInput, ready: Ready, pairs: { a: string; b: string }[]): Draft {
  const { settings } = protocol;
  const ownAspects = protocol.aspects.filter((aspect) => !ready.aspects.some((one) => sameAspect(one, aspect)));
  const ownReasons = protocol.reasons.filter((reason) => !ready.reasons.some((one) => sameReason(one, reason)));
  return {
    title: protocol.title,
    publicTitle: protocol.publicTitle,
    question: protocol.question,
    guidelines: protocol.guidelines,
    scale: protocol.scale,
    bothBad: protocol.bothBad,
    votesPerComparison: String(protocol.votesPerComparison),
    pairs: chosenPairs(pairs, protocol.pairs),
    sampleSize: protocol.sampleSize === null ? "" : String(protocol.sampleSize),
    seed: protocol.seed,
    aspects: protocol.aspects.filter((aspect) => !ownAspects.includes(aspect)).map(({ key }) => key),
    ownAspects: ownAspects.map(({ key, name, question }) => ({ id: key, name, question })),
    tagFilters: Object.fromEntries(
      protocol.aspects.flatMap(({ key, tagFilter }) => (tagFilter ? [[key, tagFilter] as const] : [])),
    ),
    rationale: protocol.rationale,
    minRationale: settings.minRationale === 0 ? "" : String(settings.minRationale),
    reasons: protocol.reasons.filter((reason) => !ownReasons.includes(reason)).map(({ key }) => key),
    ownReasons: ownReasons.map(({ key, name }) => ({ id: key, name })),
    highlights: settings.highlights,
    confidence: settings.confidence,
    showReference: settings.showReference,
    minReading: settings.minReading !== null,
    secondsPer1000: String(settings.minReading?.secondsPer1000 ?? 10),
    atMostSeconds: String(settings.minReading?.atMostSeconds ?? 60),
    breakAfter: protocol.breakAfter === null ? "" : String(protocol.breakAfter),
    judgedTurn: settings.judgedTurn,
    examples: settings.examples.map((example, at) => ({ id: `example-${at}`, ...example })),
    leakWords: settings.leakWords.join("\n"),
    language: settings.language,
    translations: Object.entries(settings.translations).map(([language, texts]) => translationOf(language, texts)),
  };
}

export function translationOf(language: string, texts: StudyTexts | undefined): Translation {
  const { publicTitle = "", question = "", guidelines = "", aspects = {}, reasons = {} } = texts ?? {};
  return { language, publicTitle, question, guidelines, aspects, reasons };
}

/** Ticked ones in the order they are shown, then own ones: as annotators are asked. */
export function askedAspects(draft: Draft, ready: Ready): Row<{ name: string; question: string }>[] {
  const ticked = ready.aspects.filter(({ key }) => draft.aspects.includes(key));
  return [...ticked.map(({ key, name, question }) => ({ id: key, name, question })), ...draft.ownAspects];
}

/** Which prompts an aspect is for; null: all. */
export const tagFilterOf = ({ tagFilters }: Draft, id: string): TagFilter | null => tagFilters[id] ?? null;

export function offeredReasons(draft: Draft, ready: Ready): Row<{ name: string }>[] {
  const ticked = ready.reasons.filter(({ key }) => draft.reasons.includes(key));
  return [...ticked.map(({ key, name }) => ({ id: key, name })), ...draft.ownReasons];
}

/** A translation as the form sends it. */
export function translationRow(translation: Translation, draft: Draft, ready: Ready) {
  const { aspects, reasons, ...texts } = translation;
  return {
    ...texts,
    aspects: askedAspects(draft, ready).map(({ id }) => aspects[id] ?? { name: "", question: "" }),
    reasons: offeredReasons(draft, ready).map(({ id }) => reasons[id] ?? ""),
  };
}

function chosenPairs(pairs: { a: string; b: string }[], wanted: ProtocolInput["pairs"]): string[] | null {
  if (wanted === null) return null;
  const asked = new Set(wanted.flatMap(([a, b]) => [pairValue(a, b), pairValue(b, a)]));
  return pairs.map(({ a, b }) => pairValue(a, b)).filter((value) => asked.has(value));
}

const sameAspect = (a: ReadyAspect, b: ReadyAspect) =>
  a.key === b.key && a.name === b.name && a.question === b.question;
const sameReason = (a: ReasonInput, b: ReasonInput) => a.key === b.key && a.name === b.name;
