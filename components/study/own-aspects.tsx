"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useFieldError } from "@/components/ui/form-context";
import { TextInput } from "@/components/ui/text-input";

interface OwnAspect {
  name: string;
  question: string;
}

/** Aspects of the study's own: a name and the question annotators answer. */
export function OwnAspects({ defaults }: { defaults: OwnAspect[] }) {
  const [rows, setRows] = useState(() => defaults.map((aspect, key) => ({ key, ...aspect })));
  const error = useFieldError("ownAspects", undefined);
  const change = (key: number, part: Partial<OwnAspect>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <div className="grid gap-3">
      {rows.map(({ key, name, question }, index) => (
        <fieldset key={key} className="grid items-end gap-2 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
          <legend className="sr-only">Own aspect {index + 1}</legend>
          <input type="hidden" name="ownAspects[]" value={JSON.stringify({ name, question })} />
          <TextInput
            label="Aspect"
            value={name}
            required
            maxLength={60}
            onChange={({ target }) => change(key, { name: target.value })}
          />
          <TextInput
            label="Its question"
            value={question}
            required
            maxLength={300}
            onChange={({ target }) => change(key, { question: target.value })}
          />
          <Button variant="quiet" onClick={() => setRows((all) => all.filter((row) => row.key !== key))}>
            <X className="size-4" aria-hidden="true" />
            <span className="sr-only">Remove aspect {name || index + 1}</span>
          </Button>
        </fieldset>
      ))}
      {error && <p className="text-[0.8125rem] font-medium text-danger">{error}</p>}
      <div>
        <Button
          size="small"
          onClick={() =>
            setRows((all) => [...all, { key: Math.max(-1, ...all.map((row) => row.key)) + 1, name: "", question: "" }])
          }
        >
          <Plus className="size-4" aria-hidden="true" />
          Add an aspect of your own
        </Button>
      </div>
    </div>
  );
}
