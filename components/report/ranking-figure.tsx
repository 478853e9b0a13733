import Link from "next/link";
import { ChartLabel } from "@/components/charts/chart-label";
import { EstimateChart } from "@/components/charts/estimate-chart";
import { centredDomain, numberTicks } from "@/components/charts/number-scale";
import { formatCoefficient, formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import type { Report } from "@/lib/results/report";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { countCell } from "./figure-values";
import { MethodLink } from "./method-link";
import { OtherScores } from "./other-scores";
import { gapSentences, rankingSentence } from "./ranking-words";
import type { RankingFigure as Ranking, SystemsReport } from "./report-parts";
import { resultsHref } from "./results-href";

interface Props {
  path: string;
  report: Report;
  systems: SystemsReport;
}

/** Three systems and more by strength, from the votes on all their pairs. */
export function RankingFigure({ path, report, systems }: Props) {
  const { ranking, penalised } = systems;
  const names = report.systems.map(({ name }) => name);
  const { level } = report.filter;
  const notice = <GapNotice path={path} report={report} systems={systems} names={names} />;
  return (
    <Figure
      title={penalised ? "Ranking (penalised fit)" : "Ranking"}
      sentence={
        ranking.ok
          ? rankingSentence(ranking.value, names, level)
          : `${report.question.name}. There is no ranking: ${REASON_TEXT[ranking.reason]}.`
      }
      fileName={`ranking-${report.question.key}`}
      chart={ranking.ok ? <StrengthChart ranking={ranking.value} names={names} /> : undefined}
      table={ranking.ok ? <RankingTable ranking={ranking.value} names={names} about={report.question.name} /> : null}
      notice={notice}
      method={<Method ranking={ranking.ok ? ranking.value : null} level={level} />}
      more={<OtherScores scores={systems.scores} names={names} />}
    />
  );
}

function StrengthChart({ ranking, names }: { ranking: Ranking; names: readonly string[] }) {
  const domain = centredDomain(ranking.systems.map(({ interval }) => interval));
  const digits = domain.high < 0.2 ? 2 : 1;
  return (
    <EstimateChart
      valueHeading="average win probability"
      rows={ranking.systems.map(({ system, rank, best, worst, strength, interval, average }) => ({
        key: `${system}`,
        label: (
          <span className="flex items-baseline gap-2">
            <span data-chart-text="" className="w-5 flex-none text-right text-mute tabular-nums">
              {rank}
            </span>
            <span className="min-w-0">
              <ChartLabel name={names[system]} note={rankWords(best, worst)} />
            </span>
          </span>
        ),
        title: `${names[system]}: strength ${formatCoefficient(strength)}, interval ${formatCoefficient(interval.low)} to ${formatCoefficient(interval.high)}; ${rankWords(best, worst)}`,
        estimate: { value: strength, low: interval.low, high: interval.high },
        value: formatPercent(average.value),
        range: formatPercentRange(average.interval.low, average.interval.high),
      }))}
      axis={{
        domain,
        reference: 0,
        ticks: numberTicks(domain).map((at) => ({ at, label: formatCoefficient(at, digits) })),
        ends: ["weaker", "strength (log-odds)", "stronger"],
      }}
    />
  );
}

function rankWords(best: number, worst: number): string {
  return best === worst ? `rank ${best}` : `rank ${best} to ${worst}`;
}

function RankingTable({ ranking, names, about }: { ranking: Ranking; names: readonly string[]; about: string }) {
  const number = (value: number) => ({ show: formatCoefficient(value), value });
  const percent = (value: number) => ({ show: formatPercent(value), value });
  return (
    <Table
      caption={`Ranking: ${about}`}
      captionHidden
      columns={[
        { header: "system" },
        ...["rank", "at best", "at worst", "strength", "from", "to"].map(numericColumn),
        ...["average win probability", "from", "to"].map(numericColumn),
      ]}
      rows={ranking.systems.map(({ system, rank, best, worst, strength, interval, average }) => ({
        key: `${system}`,
        cells: [
          names[system],
          ...[rank, best, worst].map(countCell),
          ...[strength, interval.low, interval.high].map(number),
          ...[average.value, average.interval.low, average.interval.high].map(percent),
        ],
      }))}
    />
  );
}

function GapNotice({ path, report, systems, names }: Props & { names: readonly string[] }) {
  const { gap, penalised, ranking } = systems;
  if (!gap) return null;
  const other = (wanted: boolean) => resultsHref(path, report.filter, { penalised: wanted });
  return (
    <div className="grid max-w-[80ch] gap-1.5 rounded-control bg-sunken px-3 py-2.5 text-[0.8125rem]">
      {gapSentences(gap, names).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <MethodLink anchor="connected-systems">Why strengths need connected systems</MethodLink>
      </p>
      {penalised && ranking.ok ? (
        <p>
          Shown is a <MethodLink anchor="penalised-bradley-terry">penalised fit</MethodLink>: every system is given one
          win and one loss beside its votes. How far these groups are apart is that assumption’s, not the votes’.{" "}
          <Link href={other(false)} prefetch={false}>
            Show it without
          </Link>
        </p>
      ) : (
        <p>
          <Link href={other(true)} prefetch={false}>
            Show a penalised fit
          </Link>{" "}
          that gives every system one win and one loss beside its votes.
        </p>
      )}
    </div>
  );
}

function Method({ ranking, level }: { ranking: Ranking | null; level: number }) {
  const sure = formatPercent(level, 0);
  return (
    <>
      <p>
        <MethodLink anchor="bradley-terry">Bradley-Terry</MethodLink> strengths on the log-odds scale, ties as half a
        win for each, with mean zero: no system is the anchor. Beside each stands its average win probability, expected
        against every other system equally often.
      </p>
      {ranking && (
        <p>
          <MethodLink anchor="standard-errors-of-a-ranking">{sure} intervals</MethodLink> of each strength alone,{" "}
          {ranking.phrase}. {ranking.why} They are not for comparing two systems: overlapping intervals can belong to
          systems that differ. For that, read the ranks.
        </p>
      )}
      <p>
        <MethodLink anchor="rank-ranges">Ranges of ranks</MethodLink> come from{" "}
        <MethodLink anchor="simultaneous-bands">bands</MethodLink> for all differences at once, so that together they
        hold with {sure} confidence. The table of win probabilities has the bands.
      </p>
    </>
  );
}
