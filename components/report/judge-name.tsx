import type { JudgeLabel } from "@/lib/results/judges/report";
import { originOf } from "./judge-words";

/** A version of a judge, and what it is. */
export function JudgeName({ label }: { label: JudgeLabel }) {
  const origin = originOf(label);
  return (
    <>
      <span data-chart-text="" className="block">
        {label.name}
      </span>
      {origin && (
        <span data-chart-text="" className="block text-xs text-mute">
          {origin}
        </span>
      )}
    </>
  );
}
