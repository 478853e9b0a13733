"use client";

import { useState } from "react";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { ProtocolInput, StudyTitles, TagCount } from "@/lib/studies/schema";
import { AskedFor } from "./asked-for";
import { AspectsFields } from "./aspects-fields";
import { EssentialFields } from "./essential-fields";
import { ExamplesFields } from "./examples-fields";
import { FieldGroup } from "./field-group";
import { groupWords } from "./group-words";
import type { KnownLanguage } from "./language-name";
import { LanguagesFields } from "./languages-fields";
import { PairsField } from "./pairs-field";
import { type Draft, draftOf, pairValue, type Ready } from "./protocol-draft";
import { ReadingFields } from "./reading-fields";
import { ReasonsFields } from "./reasons-fields";

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
  /** What aspects can be limited by; null before there is a study. */
  tagged: { studyId: string; tags: TagCount[] } | null;
}

interface Props extends ProtocolOffers {
  defaults: StudyTitles & ProtocolInput;
}

/** Everything a protocol says, as fields of one form: what every study needs, then the rest in groups. */
export function ProtocolFields(props: Props) {
  const { defaults, ready, languages, pairs, prompts, references, conversations, tagged } = props;
  const [draft, setDraft] = useState(() => draftOf(defaults, ready, pairs));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const part = { draft, ready, onChange: change };
  return (
    <div className="grid gap-5">
      <EssentialFields draft={draft} onChange={change} />
      <div className="border-b">
        <FieldGroup title="Aspects" words={groupWords.aspects(draft, ready)}>
          <AspectsFields {...part} tagged={tagged} />
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
          <div className="field-row grid gap-4 sm:grid-cols-2 md:max-w-2xl">
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
