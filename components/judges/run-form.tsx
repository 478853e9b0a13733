"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount } from "@/components/ui/format-number";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { JudgeRunPlan } from "@/lib/judges/schema";
import { EstimateLine } from "./estimate-line";
import { estimateRun } from "./estimate-run";

interface Props {
  studyId: string;
  versionId: string;
  plan: JudgeRunPlan;
  /** "comparison" or "prompt". */
  units: string;
  start: FormAction;
}

type Which = "all" | "missing" | "sample";

/** How much is asked, what that takes, and where it ends. */
export function RunForm({ studyId, versionId, plan, units, start }: Props) {
  const begun = plan.missing < plan.requests;
  const [which, setWhich] = useState<Which>(begun && plan.missing > 0 ? "missing" : "all");
  const [size, setSize] = useState(String(Math.min(100, plan.units)));
  const drawn = Math.min(Number(size) || 0, plan.units);
  const requests = {
    all: plan.requests,
    missing: plan.missing,
    sample: Math.round((plan.requests * drawn) / Math.max(1, plan.units)),
  }[which];
  const priced = plan.inputPrice !== null || plan.outputPrice !== null;
  return (
    <ActionForm action={start} done="The run is under way. You can close this.">
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="judgeVersionId" value={versionId} />
      <RadioGroup
        legend="What to ask about"
        name="which"
        value={which}
        onChange={(value) => setWhich(value === "missing" || value === "sample" ? value : "all")}
        choices={[
          { value: "all", label: `All ${formatCount(plan.units)} ${units}s` },
          ...(begun
            ? [
                {
                  value: "missing",
                  label: "Only what is missing",
                  hint: "What has no readable answer of this version yet.",
                },
              ]
            : []),
          { value: "sample", label: `A sample of ${units}s`, hint: "Drawn at random; the same seed draws the same." },
        ]}
      />
      {which === "sample" && (
        <div className="grid grid-cols-2 gap-4">
          <TextInput
            label={`How many ${units}s`}
            name="size"
            type="number"
            min={1}
            max={plan.units}
            value={size}
            onChange={(event) => setSize(event.target.value)}
            required
          />
          <TextInput label="Seed" name="seed" type="number" min={0} step={1} defaultValue="1" required />
        </div>
      )}
      <TextInput
        label="Budget"
        name="budget"
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        optional
        disabled={!priced}
        hint={
          priced
            ? "The run stops once this much is spent, in the currency of the endpoint's prices. Requests under way then still count."
            : "Needs prices: give them on the page Endpoints."
        }
      />
      <EstimateLine estimate={estimateRun(plan, requests)} measured={plan.measured} />
      <div>
        <SubmitButton>Start the run</SubmitButton>
      </div>
    </ActionForm>
  );
}
