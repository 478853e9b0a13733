"use client";

import { useState } from "react";
import { useFieldError } from "@/components/ui/form-context";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { KnownLanguage } from "./language-name";

interface Props {
  label: string;
  hint?: string;
  value: string;
  known: KnownLanguage[];
  /** Where the form's answer speaks of it. */
  field: string;
  onChange: (tag: string) => void;
}

const another = "another";

/** One of the languages that annotators' screen has, or any other by its tag. */
export function LanguageSelect({ label, hint, value, known, field, onChange }: Props) {
  const [free, setFree] = useState(!known.some(({ locale }) => locale === value));
  const error = useFieldError(field, undefined);
  return (
    <div className="field-row grid max-w-xl gap-3 sm:grid-cols-2">
      <Select
        label={label}
        hint={hint}
        data-field={free ? undefined : field}
        error={free ? undefined : error}
        value={free ? another : value}
        onChange={({ target }) => {
          setFree(target.value === another);
          onChange(target.value === another ? "" : target.value);
        }}
        choices={[
          ...known.map(({ locale, name }) => ({ value: locale, label: `${name} (${locale})` })),
          { value: another, label: "Another language…" },
        ]}
      />
      {free && (
        <TextInput
          label="Its tag"
          hint="Such as fr, pt-BR or sr-Latn."
          data-field={field}
          error={error}
          value={value}
          maxLength={35}
          spellCheck={false}
          autoCapitalize="none"
          onChange={({ target }) => onChange(target.value.trim())}
        />
      )}
    </div>
  );
}
