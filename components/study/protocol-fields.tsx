"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { AspectInput, ProtocolInput, StudyTitles } from "@/lib/studies/schema";
import { CheckList } from "./check-list";
import { countVotes } from "./count-votes";
import { OwnAspects } from "./own-aspects";
import { PairsField } from "./pairs-field";
import { rationaleChoices } from "./protocol-words";

export interface PairCount {
  a: string;
  b: string;
  comparisons: number;
}

interface Props {
  defaults: StudyTitles & ProtocolInput;
  /** Aspects ready to tick. */
  presets: AspectInput[];
  pairs: PairCount[];
  prompts: number;
}

const pairValue = (a: string, b: string) => JSON.stringify([a, b]);

/** Everything a protocol says, as fields of one form. */
export function ProtocolFields({ defaults, presets, pairs, prompts }: Props) {
  const [chosen, setChosen] = useState(() => chosenPairs(pairs, defaults.pairs));
  const [votes, setVotes] = useState(String(defaults.votesPerComparison));
  const [sample, setSample] = useState(defaults.sampleSize === null ? "" : String(defaults.sampleSize));
  const asked = pairs.filter(({ a, b }) => chosen === null || chosen.includes(pairValue(a, b)));
  const counted = countVotes({
    perPair: asked.map(({ comparisons }) => comparisons),
    prompts,
    sampleSize: sample === "" ? null : Number(sample),
    votesPerComparison: Number(votes) || 0,
  });
  const isPreset = (aspect: AspectInput) => presets.some((preset) => sameAspect(preset, aspect));
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          label="Title"
          name="title"
          defaultValue={defaults.title}
          required
          maxLength={200}
          hint="For you and those you share the study with."
        />
        <TextInput
          label="Public title"
          name="publicTitle"
          defaultValue={defaults.publicTitle}
          required
          maxLength={200}
          hint="What annotators see. Do not name a system."
        />
      </div>
      <TextInput
        label="Question"
        name="question"
        defaultValue={defaults.question}
        required
        maxLength={500}
        hint="Asked of every pair of responses."
      />
      <Textarea
        label="Guidelines"
        optional
        name="guidelines"
        defaultValue={defaults.guidelines}
        rows={5}
        maxLength={50_000}
        hint="Markdown. Annotators read them before they begin, and can look again at any time."
      />
      <CheckList
        legend="Aspects"
        hint="Each ticked aspect is one more question about every pair, besides the overall one."
        name="aspects"
        choices={presets.map((preset) => ({
          value: JSON.stringify(preset),
          label: preset.name,
          hint: preset.question,
        }))}
        ticked={presets
          .filter((preset) => defaults.aspects.some((aspect) => sameAspect(preset, aspect)))
          .map((preset) => JSON.stringify(preset))}
      />
      <OwnAspects defaults={defaults.aspects.filter((aspect) => !isPreset(aspect))} />
      <RadioGroup legend="Rationale" name="rationale" defaultValue={defaults.rationale} choices={rationaleChoices} />
      <Checkbox
        label="Annotators may say that both responses are bad"
        name="bothBad"
        defaultChecked={defaults.bothBad}
      />
      <PairsField
        pairs={pairs.map(({ a, b, comparisons }) => ({
          value: pairValue(a, b),
          label: `${a} and ${b}`,
          hint: formatCounted(comparisons, "prompt"),
        }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <TextInput
          label="Votes per comparison"
          name="votesPerComparison"
          type="number"
          min={1}
          max={1000}
          required
          value={votes}
          onChange={({ target }) => setVotes(target.value)}
          hint="How many people judge each pair of responses."
        />
        <TextInput
          label="Prompts to draw"
          optional
          name="sampleSize"
          type="number"
          min={1}
          value={sample}
          onChange={({ target }) => setSample(target.value)}
          hint={`How many to draw; empty for all ${formatCount(prompts)}.`}
        />
        <TextInput
          label="Seed"
          name="seed"
          defaultValue={defaults.seed}
          required
          maxLength={100}
          hint="The same seed draws the same prompts."
        />
      </div>
      <p role="status" className="text-[0.9375rem]">
        {counted.exact ? "" : "About "}
        {formatCounted(counted.comparisons, "comparison")} of {formatCounted(counted.prompts, "prompt")}:{" "}
        <strong>{formatCounted(counted.votes, "vote")}</strong>
      </p>
    </div>
  );
}

function chosenPairs(pairs: PairCount[], wanted: ProtocolInput["pairs"]): string[] | null {
  if (wanted === null) return null;
  const asked = new Set(wanted.flatMap(([a, b]) => [pairValue(a, b), pairValue(b, a)]));
  return pairs.map(({ a, b }) => pairValue(a, b)).filter((value) => asked.has(value));
}

function sameAspect(a: AspectInput, b: AspectInput): boolean {
  return a.key === b.key && a.name === b.name && a.question === b.question;
}
