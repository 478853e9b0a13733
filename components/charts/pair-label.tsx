import { Swatch } from "./swatch";

/** The two systems of a pair, each beside its colour. */
export function PairLabel({ a, b }: { a: string; b: string }) {
  return (
    <span className="grid gap-0.5">
      <span className="flex items-baseline gap-1.5">
        <Swatch side="a" />
        <span data-chart-text="">{a}</span>
      </span>
      <span className="flex items-baseline gap-1.5">
        <Swatch side="b" />
        <span data-chart-text="">{b}</span>
      </span>
    </span>
  );
}
