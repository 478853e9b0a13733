"use client";

import { formatCounted } from "@/components/ui/format-number";
import type { ImportFileView } from "@/lib/exchange/batch/schema";
import type { ColumnMapping, Encoding } from "@/lib/exchange/schema";
import { EncodingField } from "./encoding-field";
import { FileHead } from "./file-head";
import { FileProblems } from "./file-problems";
import { judgmentWords } from "./judgment-words";
import { MappingFields } from "./mapping-fields";
import { SystemNames } from "./system-names";

interface Props {
  file: ImportFileView;
  onRemove: () => void;
  onRename: (claimed: string, name: string) => void;
  onRemap: (mapping: ColumnMapping) => void;
  onReencode: (encoding: Encoding) => void;
  onWithoutRows: (rows: number) => void;
}

/** One file: what it was recognised as, how much of it can be read, and what can be changed about that. */
export function FileCard({ file, onRemove, onRename, onRemap, onReencode, onWithoutRows }: Props) {
  const { name, bytes, detection, mapping, reading } = file;
  const unsure = detection.ok && (detection.encoding !== "utf-8" || file.encoding !== null || hasBroken(file));
  return (
    <li className="grid gap-3 border-b py-4 last:border-b-0 last:pb-0">
      <FileHead
        {...{ name, detection, onRemove }}
        more={
          <>
            {" · "}
            {formatBytes(bytes)}
            {reading &&
              (reading.responses > 0 || !reading.judgments) &&
              ` · ${reading.questions > 0 ? formatCounted(reading.questions, "question") : formatCounted(reading.responses, "response")}`}
            {reading?.judgments && ` · ${judgmentWords(reading.judgments)}`}
          </>
        }
      />
      {detection.ok && mapping && (
        <MappingFields
          columns={detection.columns}
          columnCount={detection.columnCount}
          mapping={mapping}
          open={!reading}
          onChange={onRemap}
          fileName={name}
        />
      )}
      {detection.ok && unsure && <EncodingField fileName={name} encoding={detection.encoding} onChange={onReencode} />}
      {reading && (
        <FileProblems
          fileName={name}
          reading={reading}
          without={file.withoutRows >= reading.rejected}
          onWithout={(without) => onWithoutRows(without ? reading.rejected : 0)}
        />
      )}
      {reading && <SystemNames fileName={name} systems={reading.systems} onRename={onRename} />}
    </li>
  );
}

function hasBroken({ reading }: ImportFileView): boolean {
  return reading?.problems.some(({ code }) => code === "broken_characters") ?? false;
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return formatCounted(bytes, "byte");
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)}\u00a0kB`;
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
