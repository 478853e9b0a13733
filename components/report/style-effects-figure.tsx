import { ChartLabel } from "@/components/charts/chart-label";
import { EstimateChart } from "@/components/charts/estimate-chart";
import { shareDomain, shareTicks } from "@/components/charts/share-scale";
import { formatCoefficient, formatPercent, formatPercentRange, formatPValue } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { missingCell } from "./figure-values";
import { MethodLink } from "./method-link";
import type { StyleFigure } from "./report-parts";
import { effectsSentence, type StyleCoefficient, styleName, styleStep } from "./style-words";

interface Props {
  figure: StyleFigure;
  level: number;
  question: { key: string; name: string };
}

/** The win rate of a response that is ahead in one thing only, of an equal one. */
export function StyleEffectsFigure({ figure, level, question }: Props) {
  const { coefficients } = figure;
  const domain = shareDomain(
    coefficients.flatMap(({ estimate }) => (estimate.ok ? estimate.value.winRateInterval : [])),
  );
  const ticks = shareTicks(domain).map((at) => ({ at, label: formatPercent(at, 0) }));
  return (
    <Figure
      title="What length, style and side do"
      sentence={effectsSentence(coefficients, level)}
      fileName={`style-effects-${question.key}`}
      chart={<EstimateChart rows={coefficients.map(rowOf)} axis={{ domain, reference: 0.5, ticks }} />}
      table={
        <Table
          caption={`What length, style and side do: ${question.name}`}
          captionHidden
          columns={[
            { header: "a response that is" },
            ...["standard deviation", "win rate", "from", "to", "log-odds", "from", "to", "p"].map(numericColumn),
          ]}
          rows={coefficients.map((one) => ({ key: one.name, cells: [styleName(one), ...cellsOf(one)] }))}
        />
      }
      method={
        <p>
          Coefficients of the <MethodLink anchor="control-model">control model</MethodLink>, all fitted together, as the
          win rate of a response that is one standard deviation ahead in this alone, or on the left, against one that is
          equal otherwise. {formatPercent(level, 0)} intervals of each by itself, {figure.phrase}.
        </p>
      }
    />
  );
}

function rowOf(one: StyleCoefficient) {
  const { name, estimate } = one;
  const label = <ChartLabel name={styleName(one)} note={styleStep(one)} />;
  if (!estimate.ok) {
    const reason = one.scale === 0 ? "never differs" : REASON_TEXT[estimate.reason];
    return { key: name, label, title: `${styleName(one)}: ${reason}`, estimate: null, reason, value: "", range: "" };
  }
  const { winRate, winRateInterval } = estimate.value;
  const [value, range] = [formatPercent(winRate), formatPercentRange(winRateInterval.low, winRateInterval.high)];
  const drawn = { value: winRate, low: winRateInterval.low, high: winRateInterval.high };
  return {
    key: name,
    label,
    title: `${styleName(one)} ${styleStep(one)}: ${value}, ${range}`,
    estimate: drawn,
    value,
    range,
  };
}

function cellsOf({ name, scale, estimate }: StyleCoefficient): Cell[] {
  const deviation = name === "left side" || scale === 0 ? "" : { show: formatCoefficient(scale), value: scale };
  if (!estimate.ok) return [deviation, ...Array.from({ length: 7 }, () => missingCell(estimate.reason))];
  const { winRate, winRateInterval, value, interval, pValue } = estimate.value;
  return [
    deviation,
    ...[winRate, winRateInterval.low, winRateInterval.high].map((rate) => ({ show: formatPercent(rate), value: rate })),
    ...[value, interval.low, interval.high].map((number) => ({ show: formatCoefficient(number), value: number })),
    { show: formatPValue(pValue), value: pValue },
  ];
}
