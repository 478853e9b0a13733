import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FigureActions } from "./figure-actions";

interface Props {
  title: string;
  /** The finding in one sentence: words before the chart. */
  sentence?: ReactNode;
  /** The file's name when it is downloaded, without its ending. */
  fileName: string;
  chart?: ReactNode;
  /** The chart's numbers; nothing where the sentence says why there are none. */
  table: ReactNode;
  /** With a chart the table is folded away at first. */
  tableOpen?: boolean;
  /** How the numbers come about, in a few sentences. */
  method?: ReactNode;
  notice?: ReactNode;
  /** Further tables, folded: copies and downloads take the first one. */
  more?: ReactNode;
}

/** A chart with its sentence before it and its numbers below it, to be copied or downloaded. */
export function Figure({ title, sentence, fileName, chart, table, tableOpen, method, notice, more }: Props) {
  const id = useId();
  return (
    <Card title={title} note={sentence}>
      <div id={id} className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {chart}
        {notice}
        {!chart && table}
        <div className="flex flex-wrap items-center gap-x-4">
          {chart && (
            <Disclosure summary="Table" open={tableOpen}>
              {table}
            </Disclosure>
          )}
          {method && (
            <Disclosure summary="How is this computed?">
              <div className="grid max-w-[72ch] gap-2 text-[0.8125rem]">{method}</div>
            </Disclosure>
          )}
          {table && <FigureActions figureId={id} fileName={fileName} hasChart={chart !== undefined} />}
        </div>
        {more}
      </div>
    </Card>
  );
}
