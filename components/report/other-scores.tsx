import { Disclosure } from "@/components/ui/disclosure";
import { formatCoefficient, formatPercent } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import { missingCell } from "./figure-values";
import { MethodLink } from "./method-link";
import type { SystemsReport } from "./report-parts";

type Score = SystemsReport["scores"][number];

const formats: Record<Score["format"], (value: number) => string> = {
  points: (value) => value.toFixed(0),
  share: (value) => formatPercent(value),
  number: (value) => formatCoefficient(value),
};

/** What other leaderboards print, folded away. */
export function OtherScores({ scores, names }: { scores: readonly Score[]; names: readonly string[] }) {
  if (scores.length === 0) return null;
  return (
    <Disclosure summary="Other scores">
      <div className="grid gap-2">
        <p className="max-w-[72ch] text-[0.8125rem] text-mute">
          <MethodLink anchor="other-scores">Scores that other leaderboards print</MethodLink>, only for comparison with
          them: they come without intervals, Elo depends on the order of votes, and most depend on which systems
          happened to meet.
        </p>
        <Table
          caption="Other scores"
          captionHidden
          columns={[{ header: "system" }, ...scores.map(({ name }) => ({ header: name, numeric: true }))]}
          rows={names.map((name, system) => ({
            key: `${system}`,
            cells: [name, ...scores.map((score) => scoreCell(score, system))],
          }))}
        />
      </div>
    </Disclosure>
  );
}

function scoreCell({ values, format }: Score, system: number) {
  if (!values.ok) return missingCell(values.reason);
  const value = values.value[system];
  return value === null ? missingCell("no_judgments") : { show: formats[format](value), value };
}
