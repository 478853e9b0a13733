"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import { OwnRows } from "./own-rows";
import type { Change, Draft, Ready } from "./protocol-draft";
import { confidenceChoices, rationaleChoices } from "./protocol-words";
import { ReadyList } from "./ready-list";
import { RowInput } from "./row-field";
import { addRow, changeRow, removeRow } from "./rows";

interface Props {
  draft: Draft;
  ready: Ready;
  onChange: Change;
}

/** Why a vote is as it is, and how sure it is. */
export function ReasonsFields({ draft, ready, onChange }: Props) {
  const rows = draft.ownReasons;
  const required = draft.rationale === "required" || draft.rationale === "required_non_tie";
  return (
    <>
      <RadioGroup
        legend="Rationale"
        hint="Why, in the annotator's own words. Required, it makes votes slower and more careful."
        name="rationale"
        value={draft.rationale}
        // The choices are the policies.
        onChange={(rationale) => onChange({ rationale: rationale as Draft["rationale"] })}
        choices={rationaleChoices}
      />
      {required && (
        <TextInput
          label="Characters it needs"
          optional
          name="minRationale"
          type="number"
          min={0}
          max={2000}
          className="max-w-40"
          value={draft.minRationale}
          onChange={({ target }) => onChange({ minRationale: target.value })}
          hint="With none, a quick reason or a marked passage is enough."
        />
      )}
      <ReadyList
        legend="Quick reasons"
        hint="Annotators tick them with one tap beside their own words. They can be counted, which free text cannot."
        name="reasons"
        columns
        ready={ready.reasons}
        ticked={draft.reasons}
        onTicked={(reasons) => onChange({ reasons })}
      />
      <OwnRows
        name="ownReasons"
        what="Own quick reason"
        add="Add a quick reason of your own"
        rows={rows}
        sent={({ name }) => ({ name })}
        titleOf={({ name }) => name}
        columns="sm:grid-cols-[minmax(0,24rem)_auto]"
        onAdd={() => onChange({ ownReasons: addRow(rows, { name: "" }) })}
        onRemove={(id) => onChange({ ownReasons: removeRow(rows, id) })}
      >
        {({ id, name }, at) => (
          <RowInput
            field={`ownReasons.${at}.name`}
            label="Quick reason"
            value={name}
            required
            maxLength={60}
            onChange={({ target }) => onChange({ ownReasons: changeRow(rows, id, { name: target.value }) })}
          />
        )}
      </OwnRows>
      <Checkbox
        label="Annotators may mark passages of the responses"
        hint="As good or bad; what is marked becomes part of the rationale."
        name="highlights"
        checked={draft.highlights}
        onChange={({ target }) => onChange({ highlights: target.checked })}
      />
      <RadioGroup
        legend="Confidence"
        hint="How sure the annotator is: guessed, fairly or certain."
        name="confidence"
        value={draft.confidence}
        // The choices are the demands.
        onChange={(confidence) => onChange({ confidence: confidence as Draft["confidence"] })}
        choices={confidenceChoices}
      />
    </>
  );
}
