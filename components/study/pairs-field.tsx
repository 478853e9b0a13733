"use client";

import { RadioGroup } from "@/components/ui/radio-group";
import { CheckList } from "./check-list";

interface Props {
  /** Values are JSON of the two names, as the form sends them. */
  pairs: { value: string; label: string; hint?: string }[];
  chosen: string[] | null;
  onChange: (chosen: string[] | null) => void;
}

/** Every pair of systems, or those ticked. With two systems there is nothing to choose. */
export function PairsField({ pairs, chosen, onChange }: Props) {
  if (pairs.length < 2) return null;
  const all = pairs.map(({ value }) => value);
  return (
    <div className="grid gap-2">
      <RadioGroup
        legend="Pairs of systems"
        name="pairing"
        value={chosen === null ? "all" : "chosen"}
        onChange={(value) => onChange(value === "all" ? null : all)}
        choices={[
          { value: "all", label: `All ${pairs.length} pairs` },
          { value: "chosen", label: "Only some" },
        ]}
      />
      {chosen !== null && (
        <CheckList
          legend="Pairs to compare"
          name="pairs"
          choices={pairs}
          ticked={chosen}
          onTick={(value, ticked) => onChange(all.filter((each) => (each === value ? ticked : chosen.includes(each))))}
        />
      )}
    </div>
  );
}
