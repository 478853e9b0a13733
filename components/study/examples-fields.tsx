"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { ExampleInput } from "@/lib/studies/schema";
import type { Change, Draft } from "./protocol-draft";
import { choiceWords } from "./protocol-words";
import { RowsError, RowTextarea } from "./row-field";
import { addRow, changeRow, moveRow, type Row, removeRow } from "./rows";
import { useRowFocus } from "./use-row-focus";

interface Props {
  draft: Draft;
  onChange: Change;
}

const most = 10;
const fresh: ExampleInput = { prompt: "", left: "", right: "", choice: "left", why: "" };

/** Worked examples beside the guidelines. */
export function ExamplesFields({ draft: { examples }, onChange }: Props) {
  const list = useRowFocus(examples.length);
  return (
    <div ref={list} className="grid gap-4">
      <p className="max-w-[65ch] text-[0.8125rem] text-mute">
        A prompt, two responses and how you would judge them, and why: two or three that are hard to call teach more
        than a page of rules. Annotators see them before they begin. Markdown; everybody reads them in the language you
        write them in.
      </p>
      {examples.map((example, at) => (
        <ExampleRow
          key={example.id}
          example={example}
          at={at}
          last={examples.length - 1}
          onChange={(part) => onChange({ examples: changeRow(examples, example.id, part) })}
          onMove={(by) => onChange({ examples: moveRow(examples, example.id, by) })}
          onRemove={() => onChange({ examples: removeRow(examples, example.id) })}
        />
      ))}
      <RowsError field="examples" />
      {examples.length < most ? (
        <div>
          <Button size="small" data-add onClick={() => onChange({ examples: addRow(examples, fresh) })}>
            <Plus className="size-4" aria-hidden="true" />
            Add an example
          </Button>
        </div>
      ) : (
        <p className="text-[0.8125rem] text-mute">These are as many as there can be.</p>
      )}
    </div>
  );
}

interface RowProps {
  example: Row<ExampleInput>;
  at: number;
  last: number;
  onChange: (part: Partial<ExampleInput>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const choices = Object.entries(choiceWords).map(([value, label]) => ({ value, label }));

function ExampleRow({ example, at, last, onChange, onMove, onRemove }: RowProps) {
  const { id: _, ...sent } = example;
  const name = `example ${at + 1}`;
  return (
    <fieldset data-row className="min-w-0 rounded-control border px-3 pt-1 pb-3 sm:px-4">
      <legend className="float-start pt-2 text-sm font-semibold">Example {at + 1}</legend>
      <input type="hidden" name="examples[]" value={JSON.stringify(sent)} />
      <div className="flex justify-end">
        <Button variant="quiet" size="small" disabled={at === 0} onClick={() => onMove(-1)}>
          <ArrowUp className="size-4" aria-hidden="true" />
          <span className="sr-only">Move {name} up</span>
        </Button>
        <Button variant="quiet" size="small" disabled={at === last} onClick={() => onMove(1)}>
          <ArrowDown className="size-4" aria-hidden="true" />
          <span className="sr-only">Move {name} down</span>
        </Button>
        <Button variant="quiet" size="small" onClick={onRemove}>
          <X className="size-4" aria-hidden="true" />
          <span className="sr-only">Remove {name}</span>
        </Button>
      </div>
      <div className="clear-both grid gap-3">
        <RowTextarea
          field={`examples.${at}.prompt`}
          label="Prompt"
          rows={2}
          required
          maxLength={10_000}
          value={example.prompt}
          onChange={({ target }) => onChange({ prompt: target.value })}
        />
        <div className="grid gap-3 md:grid-cols-2">
          <RowTextarea
            field={`examples.${at}.left`}
            label="Left response"
            rows={4}
            className="min-h-24"
            required
            maxLength={10_000}
            value={example.left}
            onChange={({ target }) => onChange({ left: target.value })}
          />
          <RowTextarea
            field={`examples.${at}.right`}
            label="Right response"
            rows={4}
            className="min-h-24"
            required
            maxLength={10_000}
            value={example.right}
            onChange={({ target }) => onChange({ right: target.value })}
          />
        </div>
        <div className="grid items-start gap-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <Select
            label="Your verdict"
            data-field={`examples.${at}.choice`}
            choices={choices}
            value={example.choice}
            // The choices are the three words.
            onChange={({ target }) => onChange({ choice: target.value as ExampleInput["choice"] })}
          />
          <RowTextarea
            field={`examples.${at}.why`}
            label="Why"
            optional
            rows={2}
            maxLength={2_000}
            value={example.why}
            onChange={({ target }) => onChange({ why: target.value })}
          />
        </div>
      </div>
    </fieldset>
  );
}
