"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import type { Change, Draft } from "./protocol-draft";
import { judgedTurnChoices } from "./protocol-words";

interface Props {
  draft: Draft;
  /** Prompts with a reference answer, and those that systems answer in several turns. */
  references: number;
  conversations: number;
  onChange: Change;
}

/** How pairs are read: what stands beside them, how long at least, and when to rest. */
export function ReadingFields({ draft, references, conversations, onChange }: Props) {
  return (
    <>
      {conversations > 0 && (
        <RadioGroup
          legend="What is judged in conversations"
          hint="The turns before a judged one are shown with it."
          name="judgedTurn"
          value={draft.judgedTurn}
          // The choices are those of the protocol.
          onChange={(judgedTurn) => onChange({ judgedTurn: judgedTurn as Draft["judgedTurn"] })}
          choices={judgedTurnChoices}
        />
      )}
      {references > 0 && (
        <Checkbox
          label="Show the reference answer with the prompt"
          hint="For questions with one right answer. Where there is room for taste it pulls every vote towards itself."
          name="showReference"
          checked={draft.showReference}
          onChange={({ target }) => onChange({ showReference: target.checked })}
        />
      )}
      <div className="grid gap-3">
        <Checkbox
          label="Ask for a minimum reading time"
          hint="Until it has passed a pair cannot be voted on. It stops those who click through, and costs honest fast readers little."
          name="minReading"
          checked={draft.minReading}
          onChange={({ target }) => onChange({ minReading: target.checked })}
        />
        {draft.minReading && (
          <div className="field-row grid gap-4 sm:ms-7 sm:grid-cols-2 md:max-w-xl">
            <TextInput
              label="Seconds for 1,000 characters"
              name="secondsPer1000"
              type="number"
              min={0.1}
              max={120}
              step="any"
              required
              value={draft.secondsPer1000}
              onChange={({ target }) => onChange({ secondsPer1000: target.value })}
              hint="Of both responses together. Skimming takes about 10, reading about 40."
            />
            <TextInput
              label="At most, in seconds"
              name="atMostSeconds"
              type="number"
              min={1}
              max={600}
              required
              value={draft.atMostSeconds}
              onChange={({ target }) => onChange({ atMostSeconds: target.value })}
              hint="However long the responses are."
            />
          </div>
        )}
      </div>
      <TextInput
        label="Offer a break after so many votes"
        optional
        name="breakAfter"
        type="number"
        min={1}
        max={10000}
        className="max-w-40"
        value={draft.breakAfter}
        onChange={({ target }) => onChange({ breakAfter: target.value })}
        hint="Empty for none. Attention falls after half an hour or so."
      />
    </>
  );
}
