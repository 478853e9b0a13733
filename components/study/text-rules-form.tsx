import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CleanUpRule, FindingKind, MaskedStrength, TextCheck } from "@/lib/responses/schema";
import { CheckList } from "./check-list";
import { findingWords } from "./finding-words";

interface Props {
  studyId: string;
  check: TextCheck;
  editable: boolean;
  save: FormAction;
}

const masks: MaskedStrength[] = ["certain", "likely"];
const cleanUps: CleanUpRule[] = ["stop_markers", "answer_end", "runaway", "echoed_fence", "open_fence", "white_space"];

/** Which rules make the texts annotators read. Before any has been set, what is found is ticked. */
export function TextRulesForm({ studyId, check, editable, save }: Props) {
  const { rules, applying, systems } = check;
  const count = (kind: FindingKind) => systems.reduce((sum, { found }) => sum + found[kind], 0);
  const changed = systems.reduce((sum, system) => sum + system.changed, 0);
  const none = rules.mask.length === 0 && rules.cleanUp.length === 0;
  const suggested = editable && none && applying === null;
  const ticked = <K extends FindingKind>(all: K[], chosen: K[]) =>
    suggested ? all.filter((kind) => count(kind) > 0) : chosen;
  const choices = (kinds: FindingKind[]) =>
    kinds.map((value) => ({
      value,
      label: `${findingWords[value].all} (${formatCount(count(value))})`,
      hint: findingWords[value].hint,
    }));
  if (applying) {
    return (
      <Progress
        label="Applying the rules to every response"
        value={applying.done}
        max={applying.total}
        text={`${formatCount(applying.done)} of ${formatCount(applying.total)}`}
      />
    );
  }
  const state = none
    ? "Nothing is masked or cleaned up: annotators read every response as it came."
    : `${formatCounted(changed, "response")} ${changed === 1 ? "reads" : "read"} differently from the raw text, by these rules: ${[...rules.mask, ...rules.cleanUp].map((kind) => findingWords[kind].all.toLowerCase()).join(", ")}.`;
  if (!editable) return <p>{state}</p>;
  return (
    <div className="grid gap-4">
      <Notice kind={none ? "info" : "success"}>{state}</Notice>
      <ActionForm action={save} className="grid gap-4">
        <input type="hidden" name="studyId" value={studyId} />
        <div className="grid items-start gap-x-8 gap-y-4 md:grid-cols-2">
          <CheckList
            legend="Put names neutrally"
            hint="Whatever the name, the same words take its place (“an AI assistant”, “a research lab”): neither they nor their length tell anything."
            name="mask"
            choices={choices(masks)}
            ticked={ticked(masks, rules.mask)}
          />
          <CheckList
            legend="Clean up"
            hint="Traces of how a text was made, not of what it says."
            name="cleanUp"
            choices={choices(cleanUps)}
            ticked={ticked(cleanUps, rules.cleanUp)}
          />
        </div>
        <div>
          <SubmitButton>Apply to all responses</SubmitButton>
        </div>
      </ActionForm>
      {!none && (
        <ActionForm action={save}>
          <input type="hidden" name="studyId" value={studyId} />
          <div>
            <SubmitButton variant="secondary">Take everything back</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
