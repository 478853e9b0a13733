"use client";

import type { TagCount } from "@/lib/studies/schema";
import { AspectScopes } from "./aspect-scopes";
import { OwnRows } from "./own-rows";
import { type Change, type Draft, type Ready, tagFilterOf } from "./protocol-draft";
import { ReadyList } from "./ready-list";
import { RowInput } from "./row-field";
import { addRow, changeRow, removeRow } from "./rows";

interface Props {
  draft: Draft;
  ready: Ready;
  /** Of the study's prompts; null before there is a study. */
  tagged: { studyId: string; tags: TagCount[] } | null;
  onChange: Change;
}

export function AspectsFields({ draft, ready, tagged, onChange }: Props) {
  const rows = draft.ownAspects;
  function remove(id: string) {
    const { [id]: _, ...tagFilters } = draft.tagFilters;
    onChange({ ownAspects: removeRow(rows, id), tagFilters });
  }
  return (
    <>
      <ReadyList
        legend="Ready to tick"
        hint="Each aspect is one more question about a pair, asked before the overall one."
        name="aspects"
        ready={ready.aspects.map((aspect) => ({ ...aspect, tagFilter: tagFilterOf(draft, aspect.key) }))}
        ticked={draft.aspects}
        onTicked={(aspects) => onChange({ aspects })}
      />
      <OwnRows
        name="ownAspects"
        what="Own aspect"
        add="Add an aspect of your own"
        rows={rows}
        sent={({ id, name, question }) => ({ name, question, tagFilter: tagFilterOf(draft, id) })}
        titleOf={({ name }) => name}
        columns="sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
        onAdd={() => onChange({ ownAspects: addRow(rows, { name: "", question: "" }) })}
        onRemove={remove}
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
      {tagged && <AspectScopes draft={draft} ready={ready} {...tagged} onChange={onChange} />}
    </>
  );
}
