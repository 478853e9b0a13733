import type { GuessReport } from "@/lib/results/guess-report";
import type { Report } from "@/lib/results/report";

export type PairReport = Report["pairs"][number];
export type LeadSentence = NonNullable<PairReport["lead"]>;
export type WinRateFigure = PairReport["figure"];
export type AnnotatorFigure = PairReport["annotators"][number];
export type AgreementReport = NonNullable<Report["agreement"]["selected"]>;
export type PooledAgreement = Report["agreement"]["pooled"];
export type AnnotatorPairsReport = Report["annotatorPairs"];
export type AnnotatorGroups = NonNullable<Report["annotatorGroups"]>;
export type BehaviourReport = Report["behaviour"];
export type AnnotatorBehaviour = BehaviourReport["annotators"][number];
export type Remark = AnnotatorBehaviour["remarks"][number];
export type GradedFigure = NonNullable<Report["graded"]>[number];
export type Guesses = GuessReport;
export type ProgressReport = Report["progress"];
