import Form from "next/form";
import { Button } from "@/components/ui/button";
import { formatCoefficient, formatCount, formatPercent } from "@/components/ui/format-number";
import { TextInput } from "@/components/ui/text-input";
import type { PlanChoice } from "@/lib/results/planning/plan-choice";
import type { PlanReport } from "@/lib/results/planning/plan-report";

interface Props {
  path: string;
  plan: PlanReport;
  choice: PlanChoice;
}

/** A plain GET form: what is asked is in the address. What is left empty is as the study has it, or as is usual. */
export function PlanForm({ path, plan, choice }: Props) {
  const { expected } = plan;
  const whole = { type: "number", min: 1, step: 1, inputMode: "numeric" } as const;
  const correlation = { type: "number", min: 0, max: 1, step: "any", inputMode: "decimal" } as const;
  return (
    <Form action={path} scroll={false} key={JSON.stringify(choice)} className="grid gap-3">
      <div className="field-row grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <TextInput
          label="Annotators"
          name="annotators"
          defaultValue={choice.annotators ?? ""}
          placeholder={formatCount(plan.annotators.value)}
          {...whole}
        />
        <TextInput
          label="Votes per comparison"
          name="votesPerComparison"
          defaultValue={choice.votesPerComparison ?? ""}
          placeholder={formatCount(plan.votesPerComparison)}
          {...whole}
        />
        <TextInput
          label="Prompts"
          name="prompts"
          defaultValue={choice.prompts ?? ""}
          placeholder={formatCount(plan.prompts)}
          {...whole}
        />
        <TextInput
          label="Difference to see, in points"
          name="effect"
          type="number"
          min={0.1}
          max={50}
          step="any"
          inputMode="decimal"
          defaultValue={choice.effect}
        />
        <TextInput
          label="Ties, in percent"
          name="ties"
          type="number"
          min={0}
          max={95}
          step="any"
          inputMode="decimal"
          defaultValue={choice.ties ?? ""}
          placeholder={formatPercent(expected.ties.value, 0)}
        />
        <TextInput
          label="Correlation within annotators"
          name="annotatorCorrelation"
          defaultValue={choice.annotatorCorrelation ?? ""}
          placeholder={formatCoefficient(expected.annotatorCorrelation.value)}
          {...correlation}
        />
        <TextInput
          label="Correlation within prompts"
          name="promptCorrelation"
          defaultValue={choice.promptCorrelation ?? ""}
          placeholder={formatCoefficient(expected.promptCorrelation.value)}
          {...correlation}
        />
      </div>
      <div>
        <Button type="submit">Work it out</Button>
      </div>
    </Form>
  );
}
