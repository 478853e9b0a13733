"use client";

import { CheckList } from "./check-list";
import { OwnRows } from "./own-rows";
import type { Change, Draft, Ready } from "./protocol-draft";
import { RowInput } from "./row-field";
import { addRow, changeRow, removeRow } from "./rows";

interface Props {
  draft: Draft;
  ready: Ready;
  onChange: Change;
}

export function AspectsFields({ draft, ready, onChange }: Props) {
  const rows = draft.ownAspects;
  return (
    <>
      <CheckList
        legend="Ready to tick"
        hint="Each aspect is one more question about every pair, asked before the overall one."
        name="aspects"
        choices={ready.aspects.map((aspect) => ({
          value: JSON.stringify(aspect),
          label: aspect.name,
          hint: aspect.question,
        }))}
        ticked={ready.aspects.filter(({ key }) => draft.aspects.includes(key)).map((one) => JSON.stringify(one))}
        onTick={(value, ticked) =>
          onChange({
            aspects: ready.aspects
              .filter((aspect) => (JSON.stringify(aspect) === value ? ticked : draft.aspects.includes(aspect.key)))
              .map(({ key }) => key),
          })
        }
      />
      <OwnRows
        name="ownAspects"
        what="Own aspect"
        add="Add an aspect of your own"
        rows={rows}
        sent={({ name, question }) => ({ name, question })}
        titleOf={({ name }) => name}
        columns="sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
        onAdd={() => onChange({ ownAspects: addRow(rows, { name: "", question: "" }) })}
        onRemove={(id) => onChange({ ownAspects: removeRow(rows, id) })}
      >
        {({ id, name, question }, at) => (
          <>
            <RowInput
              field={`ownAspects.${at}.name`}
              label="Aspect"
              value={name}
              required
              maxLength={60}
              onChange={({ target }) => onChange({ ownAspects: changeRow(rows, id, { name: target.value }) })}
            />
            <RowInput
              field={`ownAspects.${at}.question`}
              label="Its question"
              value={question}
              required
              maxLength={300}
              onChange={({ target }) => onChange({ ownAspects: changeRow(rows, id, { question: target.value }) })}
            />
          </>
        )}
      </OwnRows>
    </>
  );
}
