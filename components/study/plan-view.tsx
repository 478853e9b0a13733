import { Card } from "@/components/ui/card";
import type { PlanChoice } from "@/lib/results/planning/plan-choice";
import type { PlanReport } from "@/lib/results/planning/plan-report";
import { PlanCost } from "./plan-cost";
import { PlanForm } from "./plan-form";
import { PlanPower } from "./plan-power";

interface Props {
  path: string;
  plan: PlanReport | null;
  choice: PlanChoice;
}

/** What a study will cost and what effect it can detect. */
export function PlanView({ path, plan, choice }: Props) {
  if (!plan) {
    return (
      <Card title="Cost and power">
        <p className="text-mute">
          No prompt has responses of both systems of a pair yet. Once some have, this is where the study's cost stands,
          and what effect it can detect.
        </p>
      </Card>
    );
  }
  return (
    <>
      <Card
        title="Cost and power"
        note="Reckoned from the protocol as it is saved. Try other numbers here: they change nothing in the study, and the address keeps them."
      >
        <PlanForm path={path} plan={plan} choice={choice} />
      </Card>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <PlanCost plan={plan} />
        <PlanPower plan={plan} />
      </div>
    </>
  );
}
