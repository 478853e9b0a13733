"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { ProtocolInput, StudyTitles } from "@/lib/studies/schema";
import { AspectsFields } from "./aspects-fields";
import { countVotes } from "./count-votes";
import { ExamplesFields } from "./examples-fields";
import { FieldGroup } from "./field-group";
import { groupWords } from "./group-words";
import type { KnownLanguage } from "./language-name";
import { LanguagesFields } from "./languages-fields";
import { PairsField } from "./pairs-field";
import { type Draft, draftOf, pairValue, type Ready } from "./protocol-draft";
import { ReadingFields } from "./reading-fields";
import { ReasonsFields } from "./reasons-fields";
import { ScaleField } from "./scale-field";

export interface PairCount {
  a: string;
  b: string;
  /** Prompts that both answered. */
  comparisons: number;
  /** Turns of them that both answered, together. */
  turns: number;
}

/** What the study has to compare, and what comes ready with the app. */
export interface ProtocolOffers {
  ready: Ready;
  languages: KnownLanguage[];
  pairs: PairCount[];
  prompts: number;
  /** Of the prompts: those with a reference answer, and those that systems answer in several turns. */
  references: number;
  conversations: number;
}

interface Props extends ProtocolOffers {
  defaults: StudyTitles & ProtocolInput;
}

/** Everything a protocol says, as fields of one form: what every study needs, then the rest in groups. */
export function ProtocolFields({ defaults, ready, languages, pairs, prompts, references, conversations }: Props) {
  const [draft, setDraft] = useState(() => draftOf(defaults, ready, pairs));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const part = { draft, ready, onChange: change };
  return (
    <div className="grid gap-5">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextInput
          label="Title"
          name="title"
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
          required
          maxLength={200}
          hint="For you and those you share the study with."
        />
        <TextInput
          label="Public title"
          name="publicTitle"
          value={draft.publicTitle}
          onChange={({ target }) => change({ publicTitle: target.value })}
          required
          maxLength={200}
          hint="What annotators see. Do not name a system."
        />
      </div>
      <TextInput
        label="Question"
        name="question"
        value={draft.question}
        onChange={({ target }) => change({ question: target.value })}
        required
        maxLength={500}
        hint="Asked of every pair of responses."
      />
      <Textarea
        label="Guidelines"
        optional
        name="guidelines"
        value={draft.guidelines}
        onChange={({ target }) => change({ guidelines: target.value })}
        rows={5}
        className="min-h-28"
        maxLength={50_000}
        hint="Markdown. Annotators read them before they begin, and can look again at any time."
      />
      <ScaleField value={draft.scale} bothBad={draft.bothBad} onChange={(scale) => change({ scale })} />
      <Checkbox
        label="Annotators may say that both responses are bad"
        hint="A tie then means equally good, and results count the two apart."
        name="bothBad"
        checked={draft.bothBad}
        onChange={({ target }) => change({ bothBad: target.checked })}
      />
      <TextInput
        label="Votes per comparison"
        name="votesPerComparison"
        type="number"
        min={1}
        max={1000}
        required
        className="max-w-40"
        value={draft.votesPerComparison}
        onChange={({ target }) => change({ votesPerComparison: target.value })}
        hint="How many people judge each pair of responses."
      />
      <div className="border-b">
        <FieldGroup title="Aspects" words={groupWords.aspects(draft, ready)}>
          <AspectsFields {...part} />
        </FieldGroup>
        <FieldGroup title="Reasons and confidence" words={groupWords.reasons(draft, ready)}>
          <ReasonsFields {...part} />
        </FieldGroup>
        <FieldGroup title="Reading and breaks" words={groupWords.reading(draft, conversations > 0)}>
          <ReadingFields draft={draft} references={references} conversations={conversations} onChange={change} />
        </FieldGroup>
        <FieldGroup title="Examples" words={groupWords.examples(draft)}>
          <ExamplesFields draft={draft} onChange={change} />
        </FieldGroup>
        <FieldGroup title="Languages" words={groupWords.languages(draft, ready)}>
          <LanguagesFields {...part} known={languages} />
        </FieldGroup>
        <FieldGroup title="Words that give a system away" words={groupWords.leakWords(draft)}>
          <Textarea
            label="Words, one a line"
            optional
            name="leakWords"
            value={draft.leakWords}
            onChange={({ target }) => change({ leakWords: target.value })}
            rows={4}
            className="min-h-24"
            hint="Names of models and their makers are known already. Add what would betray yours: a project's name, a product, a catchphrase. Responses that contain them are shown to you before the study opens."
          />
        </FieldGroup>
        <FieldGroup title="Pairs and sample" words={groupWords.pairs(draft, pairs.length, prompts)}>
          <PairsField
            pairs={pairs.map(({ a, b, comparisons }) => ({
              value: pairValue(a, b),
              label: `${a} and ${b}`,
              hint: formatCounted(comparisons, "prompt"),
            }))}
            chosen={draft.pairs}
            onChange={(chosen) => change({ pairs: chosen })}
          />
          <div className="grid items-start gap-4 sm:grid-cols-2 md:max-w-2xl">
            <TextInput
              label="Prompts to draw"
              optional
              name="sampleSize"
              type="number"
              min={1}
              value={draft.sampleSize}
              onChange={({ target }) => change({ sampleSize: target.value })}
              hint={`How many to draw; empty for all ${formatCount(prompts)}.`}
            />
            <TextInput
              label="Seed"
              name="seed"
              value={draft.seed}
              onChange={({ target }) => change({ seed: target.value })}
              required
              maxLength={100}
              hint="The same seed draws the same prompts."
            />
          </div>
        </FieldGroup>
      </div>
      <AskedFor draft={draft} pairs={pairs} prompts={prompts} />
    </div>
  );
}

/** What it comes to, as it is filled in. */
function AskedFor({ draft, pairs, prompts }: { draft: Draft; pairs: PairCount[]; prompts: number }) {
  const asked = pairs.filter(({ a, b }) => draft.pairs === null || draft.pairs.includes(pairValue(a, b)));
  const counted = countVotes({
    perPair: asked.map(({ comparisons, turns }) => (draft.judgedTurn === "each" ? turns : comparisons)),
    prompts,
    sampleSize: draft.sampleSize === "" ? null : Number(draft.sampleSize),
    votesPerComparison: Number(draft.votesPerComparison) || 0,
  });
  return (
    <p role="status" className="text-[0.9375rem]">
      {counted.exact ? "" : "About "}
      {formatCounted(counted.comparisons, "comparison")} of {formatCounted(counted.prompts, "prompt")}:{" "}
      <strong>{formatCounted(counted.votes, "vote")}</strong>
    </p>
  );
}
