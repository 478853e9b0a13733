"use client";

import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { RowsError } from "./row-field";
import type { Row } from "./rows";
import { useRowFocus } from "./use-row-focus";

interface Props<T> {
  /** The form sends every row under this name, as one text. */
  name: string;
  /** One of them, in words. */
  what: string;
  add: string;
  rows: Row<T>[];
  sent: (row: Row<T>) => object;
  titleOf: (row: Row<T>) => string;
  columns: string;
  onAdd: () => void;
  onRemove: (id: string) => void;
  children: (row: Row<T>, at: number) => ReactNode;
}

/** Rows of the study's own beside what comes ready. */
export function OwnRows<T>({ name, what, add, rows, sent, titleOf, columns, onAdd, onRemove, children }: Props<T>) {
  const list = useRowFocus(rows.length);
  return (
    <div ref={list} className="grid gap-3">
      {rows.map((row, at) => (
        <fieldset key={row.id} data-row className={`grid items-end gap-2 ${columns}`}>
          <legend className="sr-only">
            {what} {at + 1}
          </legend>
          <input type="hidden" name={`${name}[]`} value={JSON.stringify(sent(row))} />
          {children(row, at)}
          <Button variant="quiet" className="justify-self-start" onClick={() => onRemove(row.id)}>
            <X className="size-4" aria-hidden="true" />
            <span className="sm:sr-only">
              Remove<span className="sr-only"> {titleOf(row) || `${what} ${at + 1}`}</span>
            </span>
          </Button>
        </fieldset>
      ))}
      <RowsError field={name} />
      <div>
        <Button size="small" data-add onClick={onAdd}>
          <Plus className="size-4" aria-hidden="true" />
          {add}
        </Button>
      </div>
    </div>
  );
}
