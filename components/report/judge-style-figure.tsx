import Link from "next/link";
import { ChartLabel } from "@/components/charts/chart-label";
import { ChartValue } from "@/components/charts/chart-value";
import { DumbbellChart, type DumbbellPoint, type DumbbellRow, pointInWords } from "@/components/charts/dumbbell-chart";
import { formatCoefficient } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import { judgesHref } from "@/lib/results/judges/filter";
import type { JudgeReport } from "@/lib/results/judges/report";
import type { StyleReport } from "@/lib/results/style-report";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { FeaturePreference } from "@/lib/stats/judges/feature-preference";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { Figure } from "./figure";
import { coefficientCell, countCell, missingCell, percentCell, percentEndCells } from "./figure-values";
import { signedPoints } from "./judge-words";
import { MethodLink } from "./method-link";
import { styleGap } from "./style-gap";
import { styleName } from "./style-words";

type Chosen = NonNullable<JudgeReport["chosen"]>;
type Feature = Chosen["figures"]["features"][number];

/** An effect as a win rate: one half is none. */
interface Effect {
  key: string;
  name: string;
  kind: string;
  humans: Measured;
  judge: Measured;
}

interface Measured {
  rate: Estimate<number>;
  interval: Estimate<Interval>;
  /** Log-odds, or a correlation. */
  coefficient: Estimate<number>;
}

const FEATURE_NAMES: Record<Feature["name"], string> = {
  length: "the longer one",
  lists: "the one with more list items",
};

/** Whether people and judge fall for the same: length, lists, the place a response stands at. */
export function JudgeStyleFigure({ path, report, chosen }: { path: string; report: JudgeReport; chosen: Chosen }) {
  const { features, style } = chosen.figures;
  const { label } = report.versions[chosen.version];
  const effects = [...features.map(featureEffect), ...coefficientEffects(style)];
  const drawn = effects.flatMap((effect) => rowOf(effect) ?? []);
  const gaps = [["humans", style.humans] as const, [label.name, style.judge] as const].filter(
    ([, { control }]) => control !== null && !control.ok,
  );
  const waits = style.humans.control === null || style.judge.control === null;
  return (
    <Figure
      title="Length, lists and place"
      sentence={`What goes with being preferred, for people and for ${label.name} alike: above 50 % the response with more of it is preferred. Better answers may well be longer; where the judge leans much further than people do, it measures style.`}
      fileName={`judge-style-${report.question.key}`}
      chart={drawn.length > 0 ? <DumbbellChart rows={drawn} reference={0.5} /> : undefined}
      notice={
        <div className="grid max-w-[90ch] gap-1 text-[0.8125rem]">
          {gaps.map(([who, { control, leftOut }]) => (
            <p
              key={who}
            >{`At equal strength of systems, ${who}: ${control && !control.ok ? styleGap(control.reason, leftOut) : ""}`}</p>
          ))}
          {waits && (
            <p>
              There are very many votes or verdicts, so the model takes some seconds.{" "}
              <Link href={judgesHref(path, report.filter, { estimateStyle: true })} prefetch={false}>
                Compute it
              </Link>
            </p>
          )}
        </div>
      }
      table={
        <Table
          caption={`Length, lists and place: humans and ${label.name}`}
          captionHidden
          columns={[
            { header: "preferred" },
            { header: "how" },
            ...["humans", "from", "to", "coefficient", "n", "judge", "from", "to", "coefficient", "n"].map(
              numericColumn,
            ),
          ]}
          rows={effects.map(({ key, name, kind, humans, judge }) => ({
            key,
            cells: [name, kind, ...[humans, judge].flatMap(cellsOf)],
          }))}
        />
      }
      method={
        <>
          <p>
            <MethodLink anchor="judge-win-rate">Length and lists</MethodLink>: the share of decided votes, or verdicts,
            for the response with more of it; the coefficient is Spearman’s correlation of score and difference.
          </p>
          <p>
            <MethodLink anchor="control-model">Control model</MethodLink>: the win rate of a response that is one
            standard deviation ahead in this alone, or shown first, of an equal one, systems held fixed, over all pairs;
            the coefficient is in log-odds. The judge’s is fitted to every single verdict, so that the place shows.
            People’s place is left against right.
          </p>
        </>
      }
    />
  );
}

function featureEffect({ name, humans, judge }: Feature): Effect {
  const kind = "share of decided answers";
  return { key: name, name: FEATURE_NAMES[name], kind, humans: shareOf(humans), judge: shareOf(judge) };
}

function shareOf(feature: Estimate<FeaturePreference>): Measured {
  if (!feature.ok) return { rate: feature, interval: feature, coefficient: feature };
  const { share, interval, correlation } = feature.value;
  return { rate: { ...feature, value: share }, interval, coefficient: correlation };
}

function coefficientEffects({ humans, judge }: Chosen["figures"]["style"]): Effect[] {
  const known = [humans, judge].flatMap(({ control }) => (control?.ok ? [control.value] : []))[0];
  if (!known) return [];
  return known.coefficients.map((one, at) => ({
    key: `model ${one.name}`,
    name: one.name === "left side" ? "on the left, or first" : styleName(one),
    kind: "at equal strength",
    humans: fitted(humans, at),
    judge: fitted(judge, at),
  }));
}

function fitted({ control }: StyleReport, at: number): Measured {
  const none: Estimate<never> = { ok: false, reason: "too_few_votes", n: 0 };
  const estimate = control === null ? none : control.ok ? control.value.coefficients[at].estimate : control;
  if (!estimate.ok) return { rate: estimate, interval: estimate, coefficient: estimate };
  const { winRate, winRateInterval, value } = estimate.value;
  return {
    rate: { ...estimate, value: winRate },
    interval: { ...estimate, value: winRateInterval },
    coefficient: { ...estimate, value },
  };
}

function rowOf({ key, name, kind, humans, judge }: Effect): DumbbellRow | null {
  const [people, own] = [pointOf(humans), pointOf(judge)];
  if (!people && !own) return null;
  const missing = !humans.rate.ok ? humans.rate : !judge.rate.ok ? judge.rate : null;
  return {
    key,
    label: <ChartLabel name={name} note={kind} />,
    title: `${name}, ${kind}: humans ${pointInWords(people)}, judge ${pointInWords(own)}`,
    humans: people,
    judge: own,
    gap:
      people && own ? (
        <ChartValue value={signedPoints(own.value - people.value)} />
      ) : (
        <span className="text-mute">{missing ? REASON_TEXT[missing.reason] : ""}</span>
      ),
  };
}

function pointOf({ rate, interval }: Measured): DumbbellPoint | null {
  return rate.ok ? { value: rate.value, interval: interval.ok ? interval.value : null } : null;
}

function cellsOf({ rate, interval, coefficient }: Measured): Cell[] {
  if (!rate.ok) return [...Array.from({ length: 4 }, () => missingCell(rate.reason)), countCell(rate.n)];
  return [
    percentCell(rate),
    ...percentEndCells(interval),
    coefficient.ok
      ? { show: formatCoefficient(coefficient.value), value: coefficient.value }
      : coefficientCell(coefficient),
    countCell(rate.n),
  ];
}
