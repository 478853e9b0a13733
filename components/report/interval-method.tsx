import type { WinRateFigure } from "./report-parts";

interface Props {
  figures: readonly WinRateFigure[];
  bothBadNote: string;
}

/** How win rates and their intervals come about: each rule that was used here, once, with its reason. */
export function IntervalMethod({ figures, bothBadNote }: Props) {
  const rules = new Map<string, string>();
  for (const { interval } of figures) if (interval.ok) rules.set(interval.value.phrase, interval.value.why);
  return (
    <>
      <p>
        Win rate: (wins + ties / 2) / n, where n counts wins, ties and losses. {bothBadNote} Votes of excluded
        annotators are left out; training, gold and re-test items never count.
      </p>
      {[...rules].map(([phrase, why]) => (
        <p key={phrase}>
          Interval, {phrase}. {why}
        </p>
      ))}
      <p>Formulas and sources are in docs/methods.md, which comes with Evenhand.</p>
    </>
  );
}
