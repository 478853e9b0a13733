import type { AnnotatorProgress } from "@/lib/assignments/schema";

export function VotedSoFar({ progress: { voted, target } }: { progress: AnnotatorProgress }) {
  if (target === null) return <span className="tabular-nums">{voted} voted</span>;
  return (
    <span className="flex items-center gap-3 tabular-nums">
      <progress
        className="meter w-28 max-sm:hidden"
        aria-label="Votes given"
        value={Math.min(voted, target)}
        max={Math.max(target, 1)}
      />
      {voted} of {target}
    </span>
  );
}
