import type { ColumnMapping, ResponseFormat } from "@/lib/exchange/schema";
import type { Judgment } from "./judgment";
import type { Question } from "./mt-bench-questions";
import type { Fault } from "./row";

import type { Draft } from "./to-response";

export interface ReadOptions {
  mapping: ColumnMapping | null;
  fallbackSystem: string;
  /** Of the batch's question files, by id: files of answers alone need them. */
  questions?: ReadonlyMap<string, Question>;
}

export interface RowReading {
  drafts: Draft[];
  faults: Fault[];
}

export interface JudgmentReading {
  judgments: Judgment[];
  faults: Fault[];
}

/** A format of response files. A new one is a file of this shape and a line in formats.ts. */
export interface FormatReader {
  format: ResponseFormat;
  label: string;
  recognises(columns: ReadonlySet<string>): boolean;
  /** The columns that `read` looks at. */
  columns(options: ReadOptions): string[];
  read(value: unknown, options: ReadOptions): RowReading;
  /** What the same rows judge, in formats that hold judgments. */
  judge?(value: unknown, options: ReadOptions): JudgmentReading;
}
