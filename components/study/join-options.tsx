"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { formatCounted } from "@/components/ui/format-number";
import type { ImportPlan, ImportView } from "@/lib/exchange/batch/schema";
import { planOf } from "./plan-of";

interface Props {
  view: ImportView;
  onPlan: (plan: ImportPlan) => void;
}

/** What can be decided about the join, where there is something to decide. */
export function JoinOptions({ view, onPlan }: Props) {
  const { summary, emptyResponses, whiteSpace } = view;
  if (!summary) return null;
  const { apart, examples } = summary.spacing;
  return (
    <>
      {(apart > 0 || whiteSpace === "ignored") && (
        <Checkbox
          label="Take prompts that differ only by white space as the same"
          hint={
            apart > 0
              ? `${formatCounted(apart, "prompt")} written with other spaces or line breaks in one place than in another, and kept apart: “${examples[0]}”.`
              : "Each is shown as the first file has it."
          }
          checked={whiteSpace === "ignored"}
          onChange={({ target }) => onPlan({ ...planOf(view), whiteSpace: target.checked ? "ignored" : "tells_apart" })}
        />
      )}
      {(summary.empties.count > 0 || emptyResponses === "leave_out") && (
        <Checkbox
          label="Leave empty responses out"
          hint="Kept, they are shown to annotators as empty: a system that says nothing has failed the prompt."
          checked={emptyResponses === "leave_out"}
          onChange={({ target }) => onPlan({ ...planOf(view), emptyResponses: target.checked ? "leave_out" : "keep" })}
        />
      )}
    </>
  );
}
