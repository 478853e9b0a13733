"use client";

import { useState } from "react";
import { endpointChoices, usualEndpoint } from "@/components/endpoints/endpoint-choices";
import { methodWords } from "@/components/study/method-words";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/components/ui/form-action";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { EndpointCard } from "@/lib/endpoints/schema";
import { formOf } from "@/lib/generation/build-prompt";
import type { GeneratingSystem, PromptSetCard, Recipe, SamplePrompt } from "@/lib/generation/schema";
import type { SystemMethod } from "@/lib/studies/schema";
import { PromptPreview } from "./prompt-preview";
import { recipeWords } from "./recipe-words";
import { SamplingFields } from "./sampling-fields";

interface Props {
  studyId: string;
  /** Null for a new one. */
  system: GeneratingSystem | null;
  endpoints: EndpointCard[];
  promptSets: PromptSetCard[];
  samples: SamplePrompt[];
  set: FormAction;
}

const recipesOf = (mode: string): Recipe[] => (mode === "chat" ? ["chat"] : ["urial", "in_context", "zero_shot"]);
const usualMethod: Record<Recipe, SystemMethod> = {
  urial: "base_icl",
  in_context: "base_icl",
  zero_shot: "base",
  chat: "other",
};
const defaultSet: Record<Recipe, string> = { urial: "K = 3", in_context: "Plain", zero_shot: "", chat: "" };

/** Where a system answers and how it is asked, with what is sent beside it. */
export function SystemForm({ studyId, system, endpoints, promptSets, samples, set }: Props) {
  const before = system?.settings ?? null;
  const [endpointId, setEndpointId] = useState(system?.endpoint?.id ?? usualEndpoint(endpoints));
  const mode = endpoints.find(({ id }) => id === endpointId)?.mode ?? "chat";
  const recipes = recipesOf(mode);
  const [wanted, setRecipe] = useState<Recipe>(before?.recipe ?? recipes[0]);
  const recipe = recipes.includes(wanted) ? wanted : recipes[0];
  const [method, setMethod] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(before?.promptTemplateId ?? null);
  const [systemPrompt, setSystemPrompt] = useState(before?.systemPrompt ?? "");
  const proposed = promptSets.find(({ name }) => defaultSet[recipe] !== "" && name.includes(defaultSet[recipe]))?.id;
  const kept = chosen !== null && chosen === before?.promptTemplateId ? system?.promptSet : undefined;
  const promptSet = chosen ?? (recipe === "zero_shot" ? "" : (proposed ?? promptSets[0]?.id ?? ""));
  const listed = promptSets.find(({ id }) => id === promptSet);
  const body = recipe === "chat" ? "" : (listed?.body ?? kept?.body ?? "");
  const older = kept && !listed ? [{ value: promptSet, label: `${kept.name}, version ${kept.version}` }] : [];
  return (
    <ActionForm action={set} done={system === null ? "Added. Add another one, or close." : "Saved."}>
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="systemId" value={system?.id ?? ""} />
      {system === null && (
        <div className="field-row grid gap-4 sm:grid-cols-2">
          <TextInput label="Name" name="name" maxLength={200} autoComplete="off" required />
          <Select
            label="How it was made"
            name="method"
            value={method ?? usualMethod[recipe]}
            onChange={(event) => setMethod(event.target.value)}
            choices={Object.entries(methodWords).map(([value, label]) => ({ value, label }))}
          />
        </div>
      )}
      <Select
        label="Endpoint"
        name="endpointId"
        value={endpointId}
        onChange={(event) => setEndpointId(event.target.value)}
        choices={endpointChoices(endpoints)}
      />
      <RadioGroup
        legend="Asked by"
        name="recipe"
        value={recipe}
        onChange={(value) => setRecipe(recipes.find((each) => each === value) ?? recipes[0])}
        choices={recipes.map((value) => ({ value, label: recipeWords[value].name, hint: recipeWords[value].hint }))}
      />
      {recipe === "chat" ? (
        <Textarea
          label="System prompt"
          name="systemPrompt"
          value={systemPrompt}
          onChange={(event) => setSystemPrompt(event.target.value)}
          maxLength={20_000}
          optional
        />
      ) : (
        <>
          <input type="hidden" name="systemPrompt" value="" />
          <Select
            label="Prompt set"
            name="promptSet"
            value={promptSet}
            onChange={(event) => setChosen(event.target.value)}
            hint={recipe === "zero_shot" ? "Its instruction is used, its examples are not." : undefined}
            choices={[
              ...(recipe === "zero_shot" ? [{ value: "", label: "None: the frame alone" }] : []),
              ...older,
              ...promptSets.map(({ id, name, version, own }) => ({
                value: id,
                label: own ? `${name}, version ${version}` : name,
              })),
            ]}
          />
        </>
      )}
      <SamplingFields
        // Another form of file has other stop strings.
        key={`${recipe} ${formOf(body)}`}
        recipe={recipe}
        body={body}
        sampling={before?.recipe === recipe ? before.sampling : null}
      />
      <Disclosure summary="What is sent">
        <PromptPreview asking={{ recipe, systemPrompt, body }} samples={samples} />
      </Disclosure>
      <div>
        <SubmitButton>{system === null ? "Add the system" : "Save"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
