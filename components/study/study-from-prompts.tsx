import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { StudyTitles } from "@/lib/studies/schema";

/** A file of prompts and two titles: the protocol has its own page, and can be changed until the study is opened. */
export function StudyFromPrompts({ defaults, create }: { defaults: StudyTitles; create: FormAction }) {
  return (
    <Card>
      <ActionForm action={create}>
        <TextInput
          label="File of prompts"
          name="file"
          type="file"
          accept=".jsonl,.json,.csv,.tsv,.ndjson,text/*,application/json"
          hint="JSONL, a JSON list or CSV: “prompt” or “instruction”, or “turns” for conversations; if you like “id”, “reference” and tags such as “category”. At most 3.5 MB."
          required
        />
        <Checkbox name="withoutRows" value="true" label="Leave out rows that cannot be read" />
        <TextInput
          label="Title"
          name="title"
          defaultValue={defaults.title}
          maxLength={200}
          autoComplete="off"
          required
        />
        <TextInput
          label="Title for annotators"
          name="publicTitle"
          defaultValue={defaults.publicTitle}
          hint="They see this one alone."
          maxLength={200}
          autoComplete="off"
          required
        />
        <div>
          <SubmitButton size="large">Create the study</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
