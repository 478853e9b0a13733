import { formatCounted, formatPercent } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { Table } from "@/components/ui/table";
import { Figure } from "./figure";
import { countCell, percentCell, percentEndCells } from "./figure-values";
import { MethodLink } from "./method-link";
import type { AnnotatorGroups } from "./report-parts";

interface Props {
  groups: AnnotatorGroups;
  level: number;
  about: string;
}

/** Whether groups of annotators, such as crowd and experts, judge by the same measure. */
export function AnnotatorGroupsFigure({ groups: { groups, others, pairs }, level, about }: Props) {
  const sizes = groups.map(({ name, annotators }) => `${name} (${annotators})`).join(", ");
  const rest = others > 0 ? `; ${formatCounted(others, "annotator")} of other groups or none left out` : "";
  return (
    <Figure
      title="Groups of annotators"
      sentence={`Agreement within and between groups: ${sizes}${rest}. ${about}.`}
      fileName="annotator-groups"
      table={
        <Table
          caption={`Agreement within and between groups of annotators: ${about}`}
          captionHidden
          columns={[
            { header: "group" },
            { header: "and" },
            ...[
              "comparisons",
              "percent agreement",
              `${formatPercent(level, 0)} from`,
              "to",
              "tie-discounted",
              "from",
              "to",
              "S2, decisive votes",
              "from",
              "to",
            ].map(numericColumn),
          ]}
          rows={pairs.map(({ first, second, percent, tieDiscounted, s2 }) => ({
            key: `${first} ${second}`,
            cells: [
              first,
              first === second ? "within" : second,
              countCell(percent.estimate.n),
              ...[percent, tieDiscounted, s2].flatMap(({ estimate, interval }) => [
                percentCell(estimate),
                ...percentEndCells(interval),
              ]),
            ],
          }))}
        />
      }
      method={
        <p>
          <MethodLink anchor="groups-of-annotators">Groups of annotators</MethodLink>: between two groups, every vote of
          the one meets every vote of the other on the same comparison. Agreement between groups well below that within
          both says that they judge by different measures. Groups come from the invitation that annotators joined by.
          Intervals: <MethodLink anchor="bootstrap-over-prompts">bootstrap over prompts</MethodLink>.
        </p>
      }
    />
  );
}
