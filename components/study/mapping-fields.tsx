"use client";

import { useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { ColumnMapping } from "@/lib/exchange/schema";
import { reshape } from "./reshape";
import { SystemSourceField } from "./system-source-field";

interface Props {
  fileName: string;
  columns: string[];
  /** All of them; only the first are listed. */
  columnCount: number;
  mapping: ColumnMapping;
  /** Unfolded while something has to be chosen. */
  open: boolean;
  onChange: (mapping: ColumnMapping) => void;
}

/** Which column of a file holds what. */
export function MappingFields({ fileName, columns, columnCount, mapping, open, onChange }: Props) {
  // What had to be chosen stays unfolded: there may be more to choose after the last that was needed.
  const [unfolded] = useState(open);
  const required = (label: string, value: string, set: (column: string) => ColumnMapping) => (
    <Select
      label={label}
      value={value}
      choices={[
        { value: "", label: "Choose a column" },
        ...columns.map((column) => ({ value: column, label: column })),
      ]}
      error={value === "" ? "Choose the column." : undefined}
      onChange={(event) => onChange(set(event.target.value))}
    />
  );
  const optional = (label: string, value: string | null, set: (column: string | null) => ColumnMapping) => (
    <Select
      label={label}
      optional
      value={value ?? ""}
      choices={[{ value: "", label: "None" }, ...columns.map((column) => ({ value: column, label: column }))]}
      onChange={(event) => onChange(set(event.target.value || null))}
    />
  );
  return (
    <Disclosure summary={open ? "Choose the columns" : "Columns"} open={open || unfolded}>
      <div className="grid gap-4">
        <RadioGroup
          legend="Each row holds"
          name={`shape of ${fileName}`}
          value={mapping.shape}
          onChange={(shape) => onChange(reshape(mapping, shape === "pairs" ? "pairs" : "responses"))}
          choices={[
            { value: "responses", label: "one response" },
            { value: "pairs", label: "two responses to the same prompt" },
          ]}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {required("Prompt", mapping.prompt, (prompt) => ({ ...mapping, prompt }))}
          {optional("Id of the prompt", mapping.sourceId, (sourceId) => ({ ...mapping, sourceId }))}
          {mapping.shape === "responses" ? (
            <>
              {required("Response", mapping.response, (response) => ({ ...mapping, response }))}
              <SystemSourceField
                label="System"
                columns={columns}
                source={mapping.system}
                onChange={(system) => onChange({ ...mapping, system })}
              />
            </>
          ) : (
            <>
              {required("First response", mapping.responseA, (responseA) => ({ ...mapping, responseA }))}
              <SystemSourceField
                label="Its system"
                columns={columns}
                source={mapping.systemA}
                onChange={(systemA) => onChange({ ...mapping, systemA })}
              />
              {required("Second response", mapping.responseB, (responseB) => ({ ...mapping, responseB }))}
              <SystemSourceField
                label="Its system"
                columns={columns}
                source={mapping.systemB}
                onChange={(systemB) => onChange({ ...mapping, systemB })}
              />
            </>
          )}
          {optional("Reference answer", mapping.reference, (reference) => ({ ...mapping, reference }))}
        </div>
        {columnCount > columns.length && (
          <p className="text-[0.8125rem] text-mute">
            The file has {formatCounted(columnCount, "column")}; {formatCount(columns.length)} of them can be chosen
            here. Move the ones you need to the front if they are not listed.
          </p>
        )}
        {mapping.tags.length > 0 && (
          <p className="text-[0.8125rem] text-mute">Kept as tags: {mapping.tags.join(", ")}</p>
        )}
      </div>
    </Disclosure>
  );
}
