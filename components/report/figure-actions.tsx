"use client";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { readTable } from "@/components/ui/read-table";
import { toCsv, toTsv } from "@/components/ui/table-text";
import { chartToSvg } from "./chart-to-svg";
import { downloadText } from "./download-text";

interface Props {
  figureId: string;
  fileName: string;
  hasChart: boolean;
}

/** Takes the numbers from the table and the picture from the chart that are on the page. */
export function FigureActions({ figureId, fileName, hasChart }: Props) {
  const cells = () => {
    const table = document.getElementById(figureId)?.querySelector("table");
    return table ? readTable(table) : [];
  };

  function downloadSvg() {
    const chart = document.getElementById(figureId)?.querySelector("[data-chart]");
    if (chart) downloadText(`${fileName}.svg`, "image/svg+xml", chartToSvg(chart));
  }

  return (
    <div className="no-print -mx-2.5 flex flex-wrap items-center gap-x-1">
      <CopyButton variant="quiet" label="Copy table" className="text-mute" text={() => toTsv(cells())} />
      <Button
        variant="quiet"
        size="small"
        className="text-mute"
        onClick={() => downloadText(`${fileName}.csv`, "text/csv", toCsv(cells()))}
      >
        CSV
      </Button>
      {hasChart && (
        <Button variant="quiet" size="small" className="text-mute" onClick={downloadSvg}>
          SVG
        </Button>
      )}
    </div>
  );
}
