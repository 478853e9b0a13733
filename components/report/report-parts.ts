import type { GuessReport } from "@/lib/results/guess-report";
import type { Report } from "@/lib/results/report";

export type PairReport = Report["pairs"][number];
export type LeadSentence = NonNullable<PairReport["lead"]>;
export type WinRateFigure = PairReport["figure"];
export type AnnotatorFigure = PairReport["annotators"][number];
export type AgreementReport = Report["agreement"]["pooled"];
export type Guesses = GuessReport;
export type ProgressReport = Report["progress"];
