import type { Report } from "@/lib/results/report";
import { RankingFigure } from "./ranking-figure";
import { WinMatrixFigure } from "./win-matrix-figure";

/** Of three systems and more the ranking; of any number what the next vote is expected to say. */
export function SystemsFigures({ path, report }: { path: string; report: Report }) {
  const systems = report.ranking;
  if (!systems) return null;
  return (
    <>
      {report.systems.length > 2 && <RankingFigure path={path} report={report} systems={systems} />}
      {systems.ranking.ok && <WinMatrixFigure report={report} ranking={systems.ranking.value} />}
    </>
  );
}
