"use client";

import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { SystemSource } from "@/lib/exchange/schema";

interface Props {
  label: string;
  columns: string[];
  source: SystemSource;
  onChange: (source: SystemSource) => void;
}

const FIXED = "=";

/** The system's column, or one name for every row. */
export function SystemSourceField({ label, columns, source, onChange }: Props) {
  const fixed = "name" in source;
  return (
    <div className="grid gap-2">
      <Select
        label={label}
        value={fixed ? FIXED : `column ${source.column}`}
        choices={[
          { value: FIXED, label: "The same in every row" },
          ...columns.map((column) => ({ value: `column ${column}`, label: column })),
        ]}
        onChange={({ target: { value } }) =>
          onChange(value === FIXED ? { name: "" } : { column: value.slice("column ".length) })
        }
      />
      {fixed && (
        <TextInput
          label="Name of the system"
          key={source.name}
          defaultValue={source.name}
          maxLength={200}
          error={source.name.trim() === "" ? "Give the system a name." : undefined}
          onBlur={({ target: { value } }) => value.trim() !== source.name && onChange({ name: value.trim() })}
        />
      )}
    </div>
  );
}
