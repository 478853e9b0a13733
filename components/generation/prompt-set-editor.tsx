"use client";

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { PromptExample, PromptSetCard, SamplePrompt } from "@/lib/generation/schema";
import { writePromptFile } from "@/lib/generation/urial-prompt";
import { PromptPreview } from "./prompt-preview";

interface Props {
  studyId: string;
  promptSet: PromptSetCard;
  samples: SamplePrompt[];
  save: FormAction;
  /** The name it was saved under. */
  onSaved: (name: string) => void;
}

const mono = "font-mono text-[0.8125rem]";

/** The parts of a prompt set on one side, and on the other the exact text they make. */
export function PromptSetEditor({ studyId, promptSet, samples, save, onSaved }: Props) {
  const { set } = promptSet;
  const [name, setName] = useState(promptSet.name);
  const [instruction, setInstruction] = useState(set.instruction);
  const [examples, setExamples] = useState(() => set.examples.map((example, key) => ({ ...example, key })));
  const edited = { form: set.form, instruction, examples: examples.map(({ query, answer }) => ({ query, answer })) };
  const unchanged = JSON.stringify(edited) === JSON.stringify({ form: set.form, ...pick(set) });
  const body = unchanged ? promptSet.body : writePromptFile(edited);
  const change = (key: number, part: Partial<PromptExample>) =>
    setExamples((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const submit: FormAction = async (previous, form) => {
    const answer = await save(previous, form);
    if (answer.status === "done") onSaved(name.trim());
    return answer;
  };
  return (
    <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-2">
      <ActionForm action={submit} aria-label="Edit the prompt set">
        <input type="hidden" name="studyId" value={studyId} />
        <input type="hidden" name="set" value={JSON.stringify(edited)} />
        <fieldset className="grid min-w-0 gap-4">
          <legend className="sr-only">Prompt set</legend>
          <TextInput
            label="Name"
            name="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            hint="The same name makes a new version, another name a new set."
            maxLength={100}
            autoComplete="off"
            required
          />
          <Textarea
            label="Instruction"
            value={instruction}
            onChange={(event) => setInstruction(event.target.value)}
            className={mono}
            maxLength={20_000}
            rows={5}
          />
          <ol className="grid gap-4">
            {examples.map(({ key, query, answer }, index) => (
              <li key={key} className="grid gap-2 rounded-control border p-3">
                <div className="flex items-center justify-between gap-2">
                  <h3 className="text-[0.8125rem] font-semibold">Example {index + 1}</h3>
                  <Button
                    size="small"
                    variant="quiet"
                    onClick={() => setExamples((all) => all.filter((each) => each.key !== key))}
                    aria-label={`Remove example ${index + 1}`}
                  >
                    <Trash2 className="size-4" aria-hidden="true" />
                    Remove
                  </Button>
                </div>
                <Textarea
                  label={`Query ${index + 1}`}
                  value={query}
                  onChange={(event) => change(key, { query: event.target.value })}
                  className={mono}
                  rows={2}
                  required
                />
                <Textarea
                  label={`Answer ${index + 1}`}
                  value={answer}
                  onChange={(event) => change(key, { answer: event.target.value })}
                  className={mono}
                  rows={4}
                  required
                />
              </li>
            ))}
          </ol>
          <div className="flex flex-wrap gap-2">
            <Button
              variant="secondary"
              onClick={() => setExamples((all) => [...all, { query: "", answer: "", key: nextKey(all) }])}
            >
              <Plus className="size-4" aria-hidden="true" />
              Add an example
            </Button>
            <SubmitButton disabled={unchanged && name.trim() === promptSet.name}>Save</SubmitButton>
          </div>
        </fieldset>
      </ActionForm>
      <div className="lg:sticky lg:top-4">
        <PromptPreview asking={{ recipe: "urial", systemPrompt: "", body }} samples={samples} />
      </div>
    </div>
  );
}

const pick = ({ instruction, examples }: PromptSetCard["set"]) => ({
  instruction,
  examples: examples.map(({ query, answer }) => ({ query, answer })),
});

const nextKey = (all: { key: number }[]) => Math.max(-1, ...all.map(({ key }) => key)) + 1;
