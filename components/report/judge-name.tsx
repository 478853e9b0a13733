import { ChartLabel } from "@/components/charts/chart-label";
import type { JudgeLabel } from "@/lib/results/judges/report";
import { originOf } from "./judge-words";

/** A version of a judge, and what it is. */
export function JudgeName({ label }: { label: JudgeLabel }) {
  const origin = originOf(label);
  return <ChartLabel name={label.name} note={origin} />;
}
