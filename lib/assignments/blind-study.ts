import "server-only";
import { renderedText } from "@/lib/responses/rendered-text";
import { ProtocolSettings, type RationalePolicy, type Scale } from "@/lib/studies/schema";
import { textsIn } from "@/lib/studies/study-texts";
import type { BlindStudy } from "./schema";

type StudyRow = {
  publicId: string;
  publicTitle: string;
  label: string | null;
  aspects: { key: string; name: string; question: string }[];
  rationaleCodes: { key: string; name: string }[];
};
type ProtocolRow = {
  question: string;
  guidelines: string;
  scale: Scale;
  bothBad: boolean;
  rationale: RationalePolicy;
  breakAfter: number | null;
  settings: unknown;
};

/** A study as an annotator may know it. What is not named here does not reach them. */
export async function blindStudy(study: StudyRow, protocol: ProtocolRow, locale: string): Promise<BlindStudy> {
  const settings = ProtocolSettings.parse(protocol.settings);
  const texts = textsIn(
    {
      publicTitle: study.publicTitle,
      question: protocol.question,
      guidelines: protocol.guidelines,
      aspects: study.aspects,
      reasons: study.rationaleCodes,
    },
    settings,
    locale,
  );
  const { scale, bothBad, rationale, breakAfter } = protocol;
  const { minRationale, highlights, confidence, minReading } = settings;
  return {
    publicId: study.publicId,
    title: texts.publicTitle,
    label: study.label,
    question: texts.question,
    guidelines: await renderedText(texts.guidelines),
    aspects: texts.aspects,
    reasons: texts.reasons,
    languages: { ...texts.languages, own: settings.language },
    examples: await Promise.all(
      settings.examples.map(async ({ prompt, left, right, choice, why }) => ({
        prompt: await renderedText(prompt),
        left: await renderedText(left),
        right: await renderedText(right),
        choice,
        why: await renderedText(why),
      })),
    ),
    ...{ scale, bothBad, rationale, breakAfter, minRationale, highlights, confidence, minReading },
  };
}
