import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { ReasonPassChoice } from "@/lib/judges/reasons/schema";

interface Props {
  studyId: string;
  choice: ReasonPassChoice;
  start: FormAction;
}

/** Which reasons are read, how often, and by whom. */
export function ReasonPassForm({ studyId, choice, start }: Props) {
  const { versions, groups, annotators } = choice;
  return (
    <ActionForm action={start} done="The review is open. Annotators are offered it after their votes.">
      <input type="hidden" name="studyId" value={studyId} />
      <Select
        label="Version"
        name="judgeVersionId"
        choices={versions.map(({ id, version, reasons }) => ({
          value: id,
          label: `Version ${version}, ${formatCounted(reasons, "reason")}`,
        }))}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextInput
          label="How many reasons"
          name="size"
          type="number"
          min={1}
          max={100_000}
          defaultValue={String(Math.min(100, versions[0]?.reasons ?? 100))}
          required
        />
        <TextInput
          label="Annotators per reason"
          name="perReason"
          type="number"
          min={1}
          max={100}
          defaultValue="1"
          required
        />
      </div>
      <Select
        label="By whom"
        name="group"
        choices={[
          { value: "", label: `Everyone who has voted (${formatCount(annotators)} now)` },
          ...groups.map((group) => ({ value: group, label: `Only the group ${group}` })),
        ]}
      />
      <TextInput
        label="Seed"
        name="seed"
        type="number"
        min={0}
        step={1}
        defaultValue="1"
        required
        hint="The same seed draws the same reasons: of as many comparisons as possible, ties and sides in turn."
      />
      <p className="text-[0.8125rem] text-mute">
        While the study takes votes, an annotator only gets reasons on pairs they have voted on, and no vote on such a
        pair can be changed afterwards. Reasons that name a system or a judge are left out and counted.
      </p>
      <div>
        <SubmitButton>Start the review</SubmitButton>
      </div>
    </ActionForm>
  );
}
