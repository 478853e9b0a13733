import type { SegmentKey } from "./outcome-shares";

/** The colour of an outcome beside its name. */
export function Swatch({ side }: { side: SegmentKey }) {
  return (
    <svg aria-hidden="true" width="10" height="10" className="inline-block flex-none">
      <rect width="10" height="10" rx="2.5" className={`fill-${side}`} />
    </svg>
  );
}
