"use client";

import { useImperativeHandle, useRef } from "react";
import { useTranslations } from "use-intl";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { Highlight } from "@/lib/votes/schema";
import { MarkToolbar } from "./mark-toolbar";
import { PromptPanel } from "./prompt-panel";
import { ReadingBar } from "./reading-bar";
import { inPanes, type ReadingPreferences } from "./reading-preferences";
import { ReferencePanel } from "./reference-panel";
import { Side } from "./side";
import { SideSwitch } from "./side-switch";
import { useLinkedScroll } from "./use-linked-scroll";
import { useMarking } from "./use-marking";
import { useMarks, usePaintedMarks } from "./use-marks";
import type { Reading } from "./use-reading";

export interface PairViewProps {
  pair: BlindComparison;
  /** Null for a pair that waits, out of sight. */
  reading: Reading | null;
  preferences: ReadingPreferences;
  onChange: (change: Partial<ReadingPreferences>) => void;
  /** Null where the study asks for none. */
  highlights: Highlight[] | null;
  onHighlights: (highlights: Highlight[]) => void;
}

/** What is judged: the prompt, and both sides of it. */
export function PairView({ pair, reading, preferences, onChange, highlights, onHighlights }: PairViewProps) {
  const { plain, side, layout, scroll } = preferences;
  const view = useRef<HTMLDivElement>(null);
  const pane = inPanes(preferences);
  const marking = useMarking({ view, pair, plain, highlights: reading ? highlights : null, onHighlights });
  const marks = useMarks(pair, plain, highlights, reading);
  const painted = usePaintedMarks(view, pair, plain, marks);
  useLinkedScroll(view, pane && reading ? scroll : "page");
  useImperativeHandle(reading?.view, () => view.current as HTMLDivElement, []);
  useImperativeHandle(reading?.mark, () => marking.mark);
  const toolbar = marking.passage && <MarkToolbar marking={marking} />;
  const markedSide = marking.passage?.answer.startsWith("left") ? "left" : "right";

  return (
    <div ref={view} className="flex min-h-0 flex-1 flex-col">
      <div data-reading-top className="reading-top z-10 bg-bg pb-1 md:pt-3">
        <PromptPanel
          turns={pair.prompt}
          plain={plain}
          open={preferences.promptOpen}
          onToggle={() => onChange({ promptOpen: !preferences.promptOpen })}
        />
        {reading && <ReadingBar pair={pair} preferences={preferences} reading={reading} />}
      </div>
      {pair.reference && (
        <ReferencePanel
          text={pair.reference}
          plain={plain}
          open={preferences.referenceOpen}
          onToggle={() => onChange({ referenceOpen: !preferences.referenceOpen })}
        />
      )}
      <SideSwitch side={side} onSide={(next) => onChange({ side: next })} />
      <div
        data-panes={pane || undefined}
        className={`grid flex-1 pt-1 max-md:gap-3 ${layout === "columns" ? "md:grid-cols-2 md:gap-x-4" : "gap-3"} ${
          pair.left.length > 1 ? "content-start" : ""
        }`}
      >
        <Side side="left" pair={pair} preferences={preferences} pane={pane} marks={painted ? undefined : marks} />
        {markedSide === "left" && toolbar}
        <Side side="right" pair={pair} preferences={preferences} pane={pane} marks={painted ? undefined : marks} />
        {markedSide === "right" && toolbar}
      </div>
      <MarkingSaid said={marking.said} />
    </div>
  );
}

function MarkingSaid({ said }: { said: ReturnType<typeof useMarking>["said"] }) {
  const t = useTranslations("reading");
  return (
    <p role="status" className="sr-only">
      {said && t(`said.${said.mark}`, { quote: said.quote.slice(0, 200) })}
    </p>
  );
}
