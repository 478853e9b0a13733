import type { ReactNode } from "react";
import { RichTextView } from "@/components/comparison/rich-text";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { RichText } from "@/lib/responses/rich-text";
import type { AskedPrompts, ExampleInput, StudyProtocol } from "@/lib/studies/schema";
import { ExampleView } from "./example-view";
import { type KnownLanguage, languageName } from "./language-name";
import { methodWords } from "./method-words";
import {
  askedAbout,
  confidenceWords,
  judgedTurnWords,
  minReadingWords,
  rationaleSentence,
  scaleWords,
} from "./protocol-words";
import { ScalePicture } from "./scale-picture";
import { TranslationView } from "./translation-view";

export type RenderedExample = { prompt: RichText; left: RichText; right: RichText; why: RichText } & Pick<
  ExampleInput,
  "choice"
>;

interface Props {
  protocol: StudyProtocol;
  guidelines: RichText;
  examples: RenderedExample[];
  languages: KnownLanguage[];
  /** Whether there are any: what a study has none of needs no word. */
  references: number;
  conversations: number;
  /** How many prompts each aspect is for; null where all are for every prompt. */
  asked: AskedPrompts | null;
}

/** A protocol in words, as it is or was asked. */
export function ProtocolView({ protocol, guidelines, examples, languages, references, conversations, asked }: Props) {
  const { publicTitle, question, aspects, rationale, bothBad, votesPerComparison, pairs, sampleSize, seed, systems } =
    protocol;
  const { scale, reasons, breakAfter, settings } = protocol;
  const facts: [string, ReactNode][] = [
    ["Public title", publicTitle],
    ["Question", question],
    [
      "Scale",
      <span key="scale" className="grid max-w-80 gap-1.5">
        {scaleWords[scale]}
        <ScalePicture scale={scale} bothBad={bothBad} />
      </span>,
    ],
    ["Both bad", bothBad ? "Allowed" : "Not offered"],
    ["Rationale", rationaleSentence(rationale, settings.minRationale)],
    ["Quick reasons", reasons.length === 0 ? "None" : <Chips key="reasons" words={reasons.map(({ name }) => name)} />],
    ["Marked passages", settings.highlights ? "Allowed" : "Not offered"],
    ["Confidence", confidenceWords[settings.confidence]],
    ["Minimum reading time", settings.minReading ? minReadingWords(settings.minReading) : "None"],
    ["Break", breakAfter === null ? "Not offered" : `Offered after every ${formatCounted(breakAfter, "vote")}`],
    ...(references > 0 || settings.showReference
      ? [["Reference answer", settings.showReference ? "Shown" : "Not shown"] satisfies [string, string]]
      : []),
    ...(conversations > 0 || settings.judgedTurn !== "whole"
      ? [["Judged in conversations", judgedTurnWords[settings.judgedTurn]] satisfies [string, string]]
      : []),
    ["Votes per comparison", formatCount(votesPerComparison)],
    ["Pairs", pairs === null ? "Every pair of systems" : pairs.map(([a, b]) => `${a} and ${b}`).join("; ")],
    ["Prompts", sampleSize === null ? "All" : `${formatCount(sampleSize)} drawn by the seed “${seed}”`],
    ["Language", languageName(settings.language, languages)],
    [
      "Words that give a system away",
      settings.leakWords.length === 0 ? "None beside those known" : <Chips key="words" words={settings.leakWords} />,
    ],
  ];
  return (
    <div className="grid gap-5">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="sm:contents">
            <dt className="text-mute max-sm:text-[0.8125rem]">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {aspects.length > 0 && (
        <Table
          caption="Aspects"
          columns={[{ header: "Aspect" }, { header: "Question" }, ...(asked ? [{ header: "Asked about" }] : [])]}
          rows={aspects.map((aspect, at) => ({
            key: aspect.key,
            cells: [
              aspect.name,
              aspect.question,
              ...(asked ? [askedAbout(aspect.tagFilter, { prompts: asked.asked[at] ?? 0, of: asked.prompts })] : []),
            ],
          }))}
        />
      )}
      <Table
        caption="Systems"
        columns={[{ header: "System" }, { header: "Method" }, { header: "In the files" }]}
        rows={systems.map(({ name, method, generator }) => ({
          key: name,
          cells: [name, methodWords[method], generator ?? "–"],
        }))}
      />
      <div>
        <h3 className="mb-1 text-sm font-medium">Guidelines</h3>
        {guidelines.plain.trim() === "" ? (
          <p className="text-mute">None were written.</p>
        ) : (
          <RichTextView text={guidelines} />
        )}
      </div>
      {examples.length > 0 && (
        <div className="grid gap-2">
          <h3 className="text-sm font-medium">Examples</h3>
          {examples.map((example, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: examples have no other name and never move here
            <ExampleView key={at} example={example} number={at + 1} />
          ))}
        </div>
      )}
      {Object.keys(settings.translations).length > 0 && (
        <div className="grid gap-1">
          <h3 className="text-sm font-medium">Translations</h3>
          {Object.entries(settings.translations).map(([tag, texts]) => (
            <Disclosure key={tag} summary={languageName(tag, languages)}>
              <TranslationView protocol={protocol} tag={tag} texts={texts} />
            </Disclosure>
          ))}
        </div>
      )}
    </div>
  );
}

function Chips({ words }: { words: string[] }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {words.map((word) => (
        <Chip key={word}>{word}</Chip>
      ))}
    </span>
  );
}
