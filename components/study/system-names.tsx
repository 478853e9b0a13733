"use client";

import { formatCounted } from "@/components/ui/format-number";
import { TextInput } from "@/components/ui/text-input";
import type { FileReading } from "@/lib/exchange/batch/schema";

interface Props {
  fileName: string;
  systems: FileReading["systems"];
  onRename: (claimed: string, name: string) => void;
}

const SHOWN = 20;

/** What the study will call the systems of a file. The same name in two files means the same system. */
export function SystemNames({ fileName, systems, onRename }: Props) {
  return (
    <div className="field-row grid gap-3 sm:grid-cols-2">
      {systems.slice(0, SHOWN).map(({ claimed, name, responses }) => (
        <TextInput
          key={`${claimed} ${name}`}
          label={systems.length === 1 ? "System" : `System, ${formatCounted(responses, "response")}`}
          hint={claimed === name ? undefined : `In the file: ${claimed}`}
          aria-label={`Name of system ${claimed} in ${fileName}`}
          defaultValue={name}
          maxLength={200}
          onBlur={(event) => {
            const wanted = event.target.value.trim();
            if (wanted === "") event.target.value = name;
            else if (wanted !== name) onRename(claimed, wanted);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
          }}
        />
      ))}
      {systems.length > SHOWN && (
        <p className="text-[0.8125rem] text-mute">
          and {formatCounted(systems.length - SHOWN, "more system", "more systems")}
        </p>
      )}
    </div>
  );
}
