"use client";

import { Select } from "@/components/ui/select";
import type { Encoding } from "@/lib/exchange/schema";

interface Props {
  fileName: string;
  encoding: Encoding;
  onChange: (encoding: Encoding) => void;
}

const encodings: { value: Encoding; label: string }[] = [
  { value: "utf-8", label: "UTF-8" },
  { value: "gb18030", label: "GB18030, GBK (Chinese)" },
  { value: "windows-1252", label: "Windows-1252, Latin-1 (Western European)" },
  { value: "utf-16le", label: "UTF-16" },
  { value: "utf-16be", label: "UTF-16, big-endian" },
];

/** Shown where the bytes leave a doubt: how they are to be read as letters. */
export function EncodingField({ fileName, encoding, onChange }: Props) {
  return (
    <div className="max-w-sm">
      <Select
        label="Text encoding"
        aria-label={`Text encoding of ${fileName}`}
        hint="If letters look wrong in the study, this is the place to say how the file was saved."
        value={encoding}
        choices={encodings}
        // The choices are encodings.
        onChange={({ target }) => onChange(target.value as Encoding)}
      />
    </div>
  );
}
