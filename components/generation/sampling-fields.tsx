import { Disclosure } from "@/components/ui/disclosure";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { formOf } from "@/lib/generation/build-prompt";
import type { GenerationSettings, Recipe } from "@/lib/generation/schema";
import { defaultStops, showStops } from "@/lib/generation/stops";

interface Props {
  recipe: Recipe;
  body: string;
  /** Null: as URIAL publishes it for base models, and neutral for chats. */
  sampling: GenerationSettings["sampling"] | null;
}

export function SamplingFields({ recipe, body, sampling }: Props) {
  const penalty = sampling ? sampling.repetitionPenalty : recipe === "chat" ? null : 1.1;
  const stops = sampling?.stop ?? defaultStops(recipe, formOf(body));
  return (
    <>
      <div className="field-row grid gap-4 sm:grid-cols-3">
        <NumberField label="Temperature" name="temperature" value={sampling?.temperature ?? 0} />
        <NumberField label="Most tokens" name="maxTokens" value={sampling?.maxTokens ?? 2_048} />
        <NumberField label="Repetition penalty" name="repetitionPenalty" value={penalty} optional />
      </div>
      <Disclosure summary="Further sampling settings, stop strings">
        <div className="field-row grid gap-4 pt-2 sm:grid-cols-2">
          <NumberField label="Top p" name="topP" value={sampling?.topP ?? 1} />
          <NumberField label="Seed" name="seed" value={sampling?.seed ?? null} optional />
          <NumberField
            label="Frequency penalty"
            name="frequencyPenalty"
            value={sampling?.frequencyPenalty ?? null}
            optional
          />
          <NumberField
            label="Presence penalty"
            name="presencePenalty"
            value={sampling?.presencePenalty ?? null}
            optional
          />
          <div className="sm:col-span-2">
            <Textarea
              label="Stop strings"
              name="stop"
              defaultValue={showStops(stops)}
              hint="One a line; \n stands for a line break. Servers take four; at further ones the reply is cut here."
              className="font-mono text-[0.8125rem]"
              optional
            />
          </div>
        </div>
      </Disclosure>
    </>
  );
}

interface NumberProps {
  label: string;
  name: string;
  value: number | null;
  optional?: boolean;
}

function NumberField({ label, name, value, optional }: NumberProps) {
  return (
    <TextInput
      {...{ label, name, optional }}
      type="number"
      step="any"
      inputMode="decimal"
      defaultValue={value ?? ""}
      required={!optional}
      autoComplete="off"
    />
  );
}
