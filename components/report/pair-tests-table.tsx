import { Disclosure } from "@/components/ui/disclosure";
import { formatPercent, formatPValue } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { type Cell, Table } from "@/components/ui/table";
import type { Report } from "@/lib/results/report";
import type { Estimate } from "@/lib/stats/estimate";
import { missingCell, percentCell, percentEndCells } from "./figure-values";
import { MethodLink } from "./method-link";
import type { PairTests } from "./report-parts";

/** Tests of "preferred equally often", folded away: the interval says more. */
export function PairTestsTable({ report }: { report: Report }) {
  const { pairs, tests, question, filter } = report;
  const several = pairs.length > 1;
  return (
    <Disclosure summary={several ? "Tests, adjusted for several pairs" : "Tests"}>
      <div className="grid gap-2">
        <TestsInWords several={several} level={filter.level} />
        <Table
          caption={`Tests by pair of systems: ${question.name}`}
          captionHidden
          columns={[
            { header: "system a" },
            { header: "system b" },
            ...["p", ...(several ? ["Holm", "Benjamini-Hochberg"] : [])].map(numericColumn),
            ...["sign test", "a among decisive", "from", "to", "decisive votes"].map(numericColumn),
          ]}
          rows={pairs.map(({ key, a, b }, index) => ({
            key,
            cells: [a.name, b.name, ...testCells(tests[index], several), ...decisiveCells(tests[index])],
          }))}
        />
      </div>
    </Disclosure>
  );
}

function TestsInWords({ several, level }: { several: boolean; level: number }) {
  const error = formatPercent(1 - level, 0);
  return (
    <div className="grid max-w-[72ch] gap-1.5 text-[0.8125rem] text-mute">
      <p>
        <MethodLink anchor="p-value-of-a-win-rate">p</MethodLink> is how often votes at least this far from even would
        come up if both systems were preferred equally often. It follows the interval’s rule, so that both say the same.
      </p>
      {several && (
        <p>
          With several pairs, some p-values are small by chance.{" "}
          <MethodLink anchor="several-comparisons">Holm’s</MethodLink> allow for that: call a pair different where
          Holm’s value is at most {error}, and the chance of even one false call stays below {error}. Benjamini and
          Hochberg’s are for looking around: of the pairs called different by them, about {error} at most are expected
          to be false.
        </p>
      )}
      <p>
        The <MethodLink anchor="exact-binomial-test-and-sign-test">sign test</MethodLink> and the{" "}
        <MethodLink anchor="decisive-votes">share among decisive votes</MethodLink>, with its Clopper-Pearson interval,
        set ties aside and take votes as independent; where annotators voted often they claim too much.
      </p>
    </div>
  );
}

function testCells({ p, holm, benjaminiHochberg }: PairTests, several: boolean): Cell[] {
  const adjusted = (value: number | null) => (value === null || !p.ok ? pCell(p) : pValueCell(value));
  return [pCell(p), ...(several ? [adjusted(holm), adjusted(benjaminiHochberg)] : [])];
}

function decisiveCells({ sign, decisive }: PairTests): Cell[] {
  const rate: Estimate<number> = decisive.ok ? { ...decisive, value: decisive.value.rate } : decisive;
  const interval = decisive.ok ? { ...decisive, value: decisive.value.interval } : decisive;
  return [pCell(sign), percentCell(rate), ...percentEndCells(interval), { show: `${decisive.n}`, value: decisive.n }];
}

function pCell(estimate: Estimate<number>): Cell {
  return estimate.ok ? pValueCell(estimate.value) : missingCell(estimate.reason);
}

function pValueCell(p: number): Cell {
  return { show: formatPValue(p), value: p };
}
