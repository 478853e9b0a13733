"use client";

import { OwnRows } from "./own-rows";
import type { Change, Draft, Ready } from "./protocol-draft";
import { ReadyList } from "./ready-list";
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
      <ReadyList
        legend="Ready to tick"
        hint="Each aspect is one more question about every pair, asked before the overall one."
        name="aspects"
        ready={ready.aspects}
        ticked={draft.aspects}
        onTicked={(aspects) => onChange({ aspects })}
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
