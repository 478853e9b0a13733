import { WinMatrix } from "@/components/charts/win-matrix";
import { formatCoefficient, formatPercent, formatPValue } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import type { Report } from "@/lib/results/report";
import type { Interval } from "@/lib/stats/estimate";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { MethodLink } from "./method-link";
import type { ContrastFigure, RankingFigure } from "./report-parts";

interface Props {
  report: Report;
  ranking: RankingFigure;
}

/** What one more vote between any two systems is expected to say. */
export function WinMatrixFigure({ report, ranking }: Props) {
  const names = report.systems.map(({ name }) => name);
  const { level } = report.filter;
  const withTies = ranking.noChances === null;
  const only = names.length === 2;
  return (
    <Figure
      title="Win probabilities"
      sentence={sentenceOf(ranking, names)}
      fileName={`win-probabilities-${report.question.key}`}
      chart={only ? undefined : <Matrix ranking={ranking} names={names} withTies={withTies} />}
      table={<Contrasts ranking={ranking} names={names} about={report.question.name} bands={!only} />}
      method={
        <>
          {withTies ? (
            <p>
              Chances of win, tie and loss are those of{" "}
              <MethodLink anchor="tie-aware-win-probability">Davidson’s model</MethodLink>, fitted to the votes on all
              pairs; where two systems were never compared, they rest on the model alone.
            </p>
          ) : (
            <p>
              <MethodLink anchor="davidson">Davidson’s model</MethodLink>, which knows ties, has no answer here:{" "}
              {ranking.noChances && REASON_TEXT[ranking.noChances]}. Shown is what{" "}
              <MethodLink anchor="bradley-terry">Bradley-Terry</MethodLink> strengths expect, ties as half.
            </p>
          )}
          <p>
            {formatPercent(level, 0)} intervals, {ranking.phrase}. {ranking.why}
          </p>
          {!only && (
            <p>
              Differences are between Bradley-Terry strengths; their{" "}
              <MethodLink anchor="simultaneous-bands">bands</MethodLink> hold for all pairs at once, and p-values allow
              for all pairs. Each chance’s interval holds by itself.
            </p>
          )}
        </>
      }
    />
  );
}

function sentenceOf({ contrasts, noChances }: RankingFigure, names: readonly string[]): string {
  if (names.length > 2) {
    return noChances
      ? "How often the system of a row is expected to beat that of a column, ties as half."
      : "How often the system of a row is expected to beat that of a column. What a square and its mirror image lack of 100\u00a0% are ties.";
  }
  const [{ chances }] = contrasts;
  if (!chances) return "Expected of one more vote, ties as half.";
  return `Of further votes like these, ${formatPercent(chances.first.value, 0)} are expected to prefer ${names[0]}, ${formatPercent(chances.second.value, 0)} ${names[1]}, and ${formatPercent(chances.tie.value, 0)} to be ties.`;
}

function Matrix({ ranking, names, withTies }: { ranking: RankingFigure; names: readonly string[]; withTies: boolean }) {
  const order = ranking.systems.map(({ system }) => system);
  const found = new Map(ranking.contrasts.map((contrast) => [`${contrast.i} ${contrast.j}`, contrast]));
  return (
    <WinMatrix
      title={`Win probabilities of ${names.length} systems, strongest first${withTies ? "" : ", ties as half"}`}
      names={order.map((system) => names[system])}
      cells={order.map((row) =>
        order.map((column) => {
          const [own, other] = [found.get(`${row} ${column}`), found.get(`${column} ${row}`)];
          if (own) return shownOf(own);
          if (!other) return null;
          const { win, loss } = shownOf(other);
          return { win: loss, loss: win };
        }),
      )}
    />
  );
}

function shownOf({ chances, winProbability }: ContrastFigure) {
  if (chances) return { win: chances.first.value, loss: chances.second.value };
  return { win: winProbability, loss: 1 - winProbability };
}

interface ContrastsProps {
  ranking: RankingFigure;
  names: readonly string[];
  about: string;
  bands: boolean;
}

function Contrasts({ ranking: { contrasts, noChances }, names, about, bands }: ContrastsProps) {
  const chances = ["a wins", "from", "to", "tie", "from", "to", "b wins", "from", "to"];
  return (
    <Table
      caption={`Win probabilities: ${about}`}
      captionHidden
      columns={[
        { header: "system a" },
        { header: "system b" },
        ...(noChances ? [] : chances.map(numericColumn)),
        ...["a, ties as half", "from", "to"].map(numericColumn),
        ...(bands ? ["difference", "band from", "band to", "p, all pairs"].map(numericColumn) : []),
      ]}
      rows={contrasts.map((contrast) => ({
        key: `${contrast.i} ${contrast.j}`,
        cells: [names[contrast.i], names[contrast.j], ...chanceCells(contrast), ...(bands ? bandCells(contrast) : [])],
      }))}
    />
  );
}

function chanceCells({ chances, winProbability, winProbabilityInterval }: ContrastFigure): Cell[] {
  if (!chances) return [percent(winProbability), ...ends(winProbabilityInterval)];
  return [chances.first, chances.tie, chances.second, chances.winRate].flatMap(({ value, interval }) => [
    percent(value),
    ...ends(interval),
  ]);
}

function bandCells({ difference, simultaneousInterval, adjustedPValue }: ContrastFigure): Cell[] {
  const numbers = [difference, simultaneousInterval.low, simultaneousInterval.high];
  return [
    ...numbers.map((value) => ({ show: formatCoefficient(value), value })),
    { show: formatPValue(adjustedPValue), value: adjustedPValue },
  ];
}

function percent(value: number): Cell {
  return { show: formatPercent(value), value };
}

function ends(interval: Interval | null): Cell[] {
  return interval ? [percent(interval.low), percent(interval.high)] : ["", ""];
}
