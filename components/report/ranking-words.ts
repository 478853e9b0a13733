import { formatPercent } from "@/components/ui/format-number";
import { choiceOf, listOf } from "./list-words";
import type { RankingFigure, SystemsReport } from "./report-parts";

/** Who may be first, no more surely than the ranges of ranks say. */
export function rankingSentence({ systems }: RankingFigure, names: readonly string[], level: number): string {
  const first = systems.filter(({ best }) => best === 1).map(({ system }) => names[system]);
  const sure = formatPercent(level, 0);
  const strongest = names[systems[0].system];
  if (first.length === 1) {
    return `${strongest} ranks first; all ranges of ranks hold at once with ${sure} confidence.`;
  }
  if (first.length === systems.length) {
    return `These votes do not settle who is first: with ${sure} confidence any of the ${systems.length} systems may be.`;
  }
  return `${strongest} has the highest strength, but with ${sure} confidence ${choiceOf(first)} may be first.`;
}

/** Why systems have no strengths, in sentences: which hang together, and what would join them. */
export function gapSentences(gap: NonNullable<SystemsReport["gap"]>, names: readonly string[]): string[] {
  const said = (group: readonly number[]) => listOf(group.map((system) => names[system]));
  if (gap.components.length > 1) {
    const parts = gap.components.map(said).join("; ");
    return [
      `No votes compare these groups of systems with one another: ${parts}.`,
      "A ranking of all needs votes on pairs that join the groups.",
    ];
  }
  return [
    `In order, the systems fall into these groups: ${gap.groups.map(said).join("; ")}. No vote against a system of a later group was lost or tied, so nothing says by how much the groups differ.`,
    "More votes may join the groups: it takes one win or tie the other way.",
  ];
}
