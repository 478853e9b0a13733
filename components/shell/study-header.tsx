import type { ReactNode } from "react";
import { NavTabs } from "@/components/ui/nav-tabs";

interface Props {
  studyId: string;
  title: string;
  /** Chips: its state, whether it is a demo. */
  state?: ReactNode;
  actions?: ReactNode;
  /** Shown beside the tabs' names, by path segment: { responses: "2,000" }. */
  counts?: Partial<Record<string, string>>;
}

const tabs = [
  ["", "Overview"],
  ["/responses", "Responses"],
  ["/generation", "Generation"],
  ["/blindness", "Blindness"],
  ["/protocol", "Protocol"],
  ["/annotators", "Annotators"],
  ["/flags", "Flags"],
  ["/judges", "Judges"],
  ["/results", "Results"],
  ["/export", "Export"],
];

/** On every page of a study: its name and the way to its pages. */
export function StudyHeader({ studyId, title, state, actions, counts = {} }: Props) {
  return (
    <section aria-label={title} className="border-b bg-panel">
      <div className="mx-auto max-w-[82.5rem] px-4 pt-4 sm:px-6">
        <div className="mb-1.5 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <p className="min-w-0 text-lg font-semibold tracking-tight wrap-anywhere">{title}</p>
            {state}
          </div>
          {actions}
        </div>
        <NavTabs
          label="Study"
          tabs={tabs.map(([path, label]) => ({
            href: `/studies/${studyId}${path}`,
            label,
            count: counts[path.slice(1)],
            also: path === "/judges" ? [`/studies/${studyId}/judgments`] : undefined,
          }))}
        />
      </div>
    </section>
  );
}
