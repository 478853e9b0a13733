import { CheckList } from "@/components/study/check-list";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { GeneratingSystem } from "@/lib/generation/schema";

interface Props {
  studyId: string;
  systems: GeneratingSystem[];
  prompts: { prompts: number; tags: { tag: string; prompts: number }[]; cleanUp: string[] };
  start: FormAction;
}

/** Chooses who answers which prompts, and sets it going. */
export function StartForm({ studyId, systems, prompts, start }: Props) {
  const ready = systems.filter(({ endpoint, missing, running }) => endpoint && missing > 0 && !running);
  if (ready.length === 0) return null;
  const framed = ready.some(({ settings }) => settings && settings.recipe !== "chat");
  return (
    <Card
      title="Generate the missing responses"
      note="In the background, as many at once as each endpoint allows. You can close this page."
    >
      <ActionForm action={start}>
        <input type="hidden" name="studyId" value={studyId} />
        <CheckList
          legend="Systems"
          name="systemIds"
          ticked={ready.map(({ id }) => id)}
          choices={ready.map(({ id, name, missing, settings, endpoint }) => ({
            value: id,
            label: `${name} (${formatCount(missing)} missing)`,
            hint: `At most ${formatCount(missing * (settings?.sampling.maxTokens ?? 0))} tokens out, by ${endpoint?.name}.`,
          }))}
        />
        <div className="field-row grid gap-4 sm:grid-cols-2">
          {prompts.tags.length > 0 && (
            <Select
              label="Prompts"
              name="tag"
              defaultValue=""
              choices={[
                { value: "", label: `All ${formatCount(prompts.prompts)}` },
                ...prompts.tags.map(({ tag, prompts: count }) => ({
                  value: tag,
                  label: `${tag.replace("=", ": ")} (${formatCount(count)})`,
                })),
              ]}
            />
          )}
          <TextInput
            label="Only the first"
            name="limit"
            type="number"
            min={1}
            step={1}
            inputMode="numeric"
            hint={`Of ${formatCounted(prompts.prompts, "prompt")}. A handful shows whether the answers are what you expect.`}
            optional
          />
        </div>
        {prompts.cleanUp.length === 0 ? (
          <Checkbox
            name="cleanUp"
            value="true"
            defaultChecked={framed}
            label="Clean up what annotators read, for every system of this study"
            hint="A base model often goes on behind its answer. The same rules apply to all systems, each change is kept, and the raw text stays. It can be changed, and taken back, on the page Blindness."
          />
        ) : (
          <p className="text-[0.8125rem] text-mute">
            What annotators read is cleaned up by the study's rules (page Blindness); the raw text stays.
          </p>
        )}
        <div>
          <SubmitButton>Generate</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
