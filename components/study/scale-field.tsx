"use client";

import { useFieldError } from "@/components/ui/form-context";
import type { Scale } from "@/lib/studies/schema";
import { scaleHints, scaleWords } from "./protocol-words";
import { ScalePicture } from "./scale-picture";

interface Props {
  value: Scale;
  bothBad: boolean;
  onChange: (scale: Scale) => void;
}

const scales = ["win_tie_lose", "graded_5", "graded_7"] as const;

export function ScaleField({ value, bothBad, onChange }: Props) {
  const error = useFieldError("scale", undefined);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">Scale</legend>
      <div className="grid gap-2 lg:grid-cols-3">
        {scales.map((scale) => (
          <label
            key={scale}
            className="grid content-start gap-1.5 rounded-control border border-edge/60 px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <span className="flex items-center gap-2.5 pointer-coarse:min-h-8">
              <input
                type="radio"
                name="scale"
                value={scale}
                checked={value === scale}
                onChange={() => onChange(scale)}
                className="checkmark"
              />
              {scaleWords[scale]}
            </span>
            <ScalePicture scale={scale} bothBad={bothBad} />
            <span className="text-[0.8125rem] text-mute">{scaleHints[scale]}</span>
          </label>
        ))}
      </div>
      {error && <p className="mt-1.5 text-[0.8125rem] font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
