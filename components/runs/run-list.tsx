"use client";

import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-action";
import type { RunProgress } from "@/lib/runs/schema";
import { RunView } from "./run-view";
import { useLiveRuns } from "./use-live-runs";

export interface RunActions {
  /** Null where it may not be done now. */
  stop: FormAction | null;
  resume: FormAction | null;
  retry: FormAction | null;
}

interface Props extends RunActions {
  runs: RunProgress[];
  studyId: string;
  /** Where the runs are asked for while one is under way. */
  live: string;
  /** What a run gets: "answer", "verdict". */
  item: string;
  note?: string;
}

/** Nothing where there are none. */
export function RunList({ runs: given, live, note, ...rest }: Props) {
  const runs = useLiveRuns(given, live);
  if (runs.length === 0) return null;
  return (
    <Card title="Runs" note={note}>
      <ul className="grid gap-5">
        {runs.map((run) => (
          <li key={run.id} className="border-t pt-4 first:border-t-0 first:pt-0">
            <RunView run={run} {...rest} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
