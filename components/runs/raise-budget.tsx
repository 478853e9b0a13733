import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { RunProgress } from "@/lib/runs/schema";
import { money } from "./money";

interface Props {
  action: FormAction;
  studyId: string;
  run: RunProgress;
  item: string;
  label: string;
}

/** What has been spent, what the rest may take, and how much the run may spend from now on. */
export function RaiseBudget({ action, studyId, run, item, label }: Props) {
  const { id, cost, budget, done, total } = run;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="runId" value={id} />
      <p>
        The budget of {money(budget ?? 0)} is spent: {formatCount(done)} of {formatCounted(total, item)} took{" "}
        {money(cost ?? 0)}.
        {cost !== null &&
          done > 0 &&
          done < total &&
          ` At that price all of them take ${money((cost * total) / done)}.`}
      </p>
      <TextInput
        label="New budget"
        name="budget"
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        required
        hint="For the whole run, with what is spent already. It stops again at that."
      />
      <div>
        <SubmitButton>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
