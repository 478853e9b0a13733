import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { formatCounted } from "@/components/ui/format-number";
import { TextInput } from "@/components/ui/text-input";
import type { JudgeSettings } from "@/lib/judges/schema";

interface Props {
  settings: JudgeSettings | undefined;
  references: number;
  reference: boolean;
  setReference: (reference: boolean) => void;
  limit: string;
  setLimit: (limit: string) => void;
}

export function JudgeSettingsFields({ settings, references, reference, setReference, limit, setLimit }: Props) {
  const sampling = settings?.sampling;
  return (
    <Card title="Settings">
      <div className="grid gap-4">
        <div className="field-row grid gap-4 sm:grid-cols-2">
          <NumberField label="Temperature" name="temperature" value={sampling?.temperature ?? 0} hint="0 is greedy." />
          <NumberField label="Samples" name="samples" value={settings?.samples ?? 1} hint="Replies to each request." />
          <NumberField label="Most tokens of a reply" name="maxTokens" value={sampling?.maxTokens ?? 1_024} />
          <NumberField label="Top p" name="topP" value={sampling?.topP ?? 1} />
          <NumberField
            label="Seed"
            name="seed"
            value={sampling?.seed ?? null}
            optional
            hint="Sent with each request, one more for each sample."
          />
          <TextInput
            label="Most characters of a response"
            name="responseLimit"
            type="number"
            min={200}
            value={limit}
            onChange={(event) => setLimit(event.target.value)}
            hint="What is longer is cut, and the text says so."
            required
          />
        </div>
        <Checkbox
          name="reference"
          value="true"
          checked={reference}
          onChange={(event) => setReference(event.target.checked)}
          label="Show the judge the reference answer"
          hint={
            references === 0
              ? "No prompt of this study has one."
              : `${formatCounted(references, "prompt")} of this study ${references === 1 ? "has" : "have"} one.`
          }
        />
      </div>
    </Card>
  );
}

interface NumberProps {
  label: string;
  name: string;
  value: number | null;
  hint?: string;
  optional?: boolean;
}

function NumberField({ label, name, value, hint, optional }: NumberProps) {
  return (
    <TextInput
      {...{ label, name, hint, optional }}
      type="number"
      step="any"
      inputMode="decimal"
      defaultValue={value ?? ""}
      required={!optional}
      autoComplete="off"
    />
  );
}
