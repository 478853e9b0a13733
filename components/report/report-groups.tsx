import type { ReactNode } from "react";
import type { Report } from "@/lib/results/report";
import { AgreementFigure } from "./agreement-figure";
import { AnnotatorGroupsFigure } from "./annotator-groups-figure";
import { AnnotatorPairsFigure } from "./annotator-pairs-figure";
import { AnnotatorsFigure } from "./annotators-figure";
import { AspectsFigure } from "./aspects-figure";
import { BehaviourFigure } from "./behaviour-figure";
import { GradedFigure } from "./graded-figure";
import { GuessesFigure } from "./guesses-figure";
import { PairsFigure } from "./pairs-figure";
import { PowerFigure } from "./power-figure";
import { ProgressFigure } from "./progress-figure";
import { RankingFigure } from "./ranking-figure";
import type { Guesses, PairReport } from "./report-parts";
import { StoppingFigure } from "./stopping-figure";
import { StyleFigure } from "./style-figure";
import { WinMatrixFigure } from "./win-matrix-figure";

export interface ReportGroup {
  title: string;
  figures: readonly ReportFigure[];
}

interface ReportFigure {
  /** Of the place on the page: "#agreement". */
  anchor: string;
  /** In the list of figures. */
  title: string;
  figure: ReactNode;
}

interface Props {
  path: string;
  report: Report;
  selected: PairReport;
  guesses: Guesses;
}

/** The figures that this study has, in the order in which they are read. */
export function reportGroups(props: Props): ReportGroup[] {
  return [
    { title: "What the votes say", figures: present(findings(props)) },
    { title: "How far to trust them", figures: present(trust(props)) },
    { title: "Whether they suffice", figures: present(sufficiency(props)) },
  ];
}

function present(figures: readonly ReportFigure[]): ReportFigure[] {
  return figures.filter(({ figure }) => figure);
}

function findings({ path, report, selected }: Props): ReportFigure[] {
  const { pairs, questions, ranking: systems, graded, style } = report;
  const several = report.systems.length > 2;
  const aspects = {
    anchor: "aspects",
    title: "By aspect",
    figure: questions.length > 1 && <AspectsFigure path={path} report={report} pair={selected} />,
  };
  const chances = {
    anchor: "win-probabilities",
    title: "Win probabilities",
    figure: systems?.ranking.ok && <WinMatrixFigure report={report} ranking={systems.ranking.value} />,
  };
  return [
    {
      anchor: "pairs",
      title: pairs.length > 1 ? "Votes by pair" : "Votes by outcome",
      figure: <PairsFigure path={path} report={report} />,
    },
    {
      anchor: "ranking",
      title: "Ranking",
      figure: several && systems && <RankingFigure path={path} report={report} systems={systems} />,
    },
    ...(several ? [chances, aspects] : [aspects, chances]),
    {
      anchor: "graded",
      title: "How much better",
      figure: graded && <GradedFigure report={report} graded={graded} />,
    },
    {
      anchor: "style",
      title: "At equal length and style",
      figure: style && <StyleFigure path={path} report={report} style={style} selected={selected} />,
    },
  ];
}

function trust({ path, report, selected, guesses }: Props): ReportFigure[] {
  const { agreement, annotatorPairs, annotatorGroups, behaviour, filter, question, pairs } = report;
  const { level } = filter;
  const about = `${selected.a.name} against ${selected.b.name}`;
  const pooled = pairs.length > 1 ? agreement.pooled : undefined;
  return [
    {
      anchor: "annotators",
      title: "By annotator",
      figure: selected.annotators.length > 0 && <AnnotatorsFigure pair={selected} />,
    },
    {
      anchor: "agreement",
      title: "Agreement",
      figure: agreement.selected && (
        <AgreementFigure agreement={agreement.selected} pooled={pooled} level={level} about={about} />
      ),
    },
    {
      anchor: "annotator-pairs",
      title: "Annotator against annotator",
      figure: annotatorPairs.count > 0 && (
        <AnnotatorPairsFigure
          report={annotatorPairs}
          level={level}
          chosen={pooled && about}
          orientation={agreement.pooled.orientation}
        />
      ),
    },
    {
      anchor: "annotator-groups",
      title: "Groups of annotators",
      figure: annotatorGroups && <AnnotatorGroupsFigure groups={annotatorGroups} level={level} about={about} />,
    },
    {
      anchor: "behaviour",
      title: "How annotators vote",
      figure: behaviour.annotators.length > 0 && (
        <BehaviourFigure path={path} filter={filter} behaviour={behaviour} question={question.name} />
      ),
    },
    { anchor: "guesses", title: "Could annotators tell?", figure: <GuessesFigure guesses={guesses} /> },
  ];
}

function sufficiency({ report: { stopping, power, pairs, filter, progress }, selected }: Props): ReportFigure[] {
  return [
    {
      anchor: "power",
      title: "Power of this study",
      figure: power && <PowerFigure pair={selected} power={power} />,
    },
    {
      anchor: "stopping",
      title: "Stopping early",
      figure: stopping && (
        <StoppingFigure pair={selected} stopping={stopping} pairs={pairs.length} level={filter.level} />
      ),
    },
    { anchor: "progress", title: "Progress", figure: <ProgressFigure progress={progress} /> },
  ];
}
