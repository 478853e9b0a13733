"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { Change, Draft } from "./protocol-draft";
import { ScaleField } from "./scale-field";

interface Props {
  draft: Draft;
  onChange: Change;
}

/** What every study has to say. */
export function EssentialFields({ draft, onChange: change }: Props) {
  return (
    <>
      <div className="field-row grid gap-4 sm:grid-cols-2">
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
    </>
  );
}
