import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EndpointCard } from "@/lib/endpoints/schema";
import type { GeneratingSystem, PromptSetCard, SamplePrompt } from "@/lib/generation/schema";
import { recipeWords } from "./recipe-words";
import { SystemForm } from "./system-form";

interface Props {
  studyId: string;
  systems: GeneratingSystem[];
  endpoints: EndpointCard[];
  promptSets: PromptSetCard[];
  samples: SamplePrompt[];
  editable: boolean;
  set: FormAction;
  remove: FormAction;
}

/** The study's systems: how each answers, and what is missing. */
export function GeneratingSystems({ systems, editable, endpoints, remove, ...form }: Props) {
  if (systems.length === 0 && endpoints.length === 0) return <NoEndpoint />;
  const add = editable && endpoints.length > 0 && (
    <DialogButton label="Add a system" title="Add a system" variant="secondary" size="small">
      <SystemForm system={null} endpoints={endpoints} {...form} />
    </DialogButton>
  );
  return (
    <Card
      title="Systems"
      note={
        editable &&
        "A system whose responses came from files can be given an endpoint as well: only what is missing is generated."
      }
      actions={add}
    >
      {systems.length === 0 && <p className="text-mute">No system yet: add those that are to be compared.</p>}
      <ul>
        {systems.map((system) => (
          <li
            key={system.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t py-3 first:border-t-0"
          >
            <div className="min-w-0 flex-1 basis-72">
              <h3 className="font-medium wrap-anywhere">{system.name}</h3>
              <p className="max-w-[90ch] text-[0.8125rem] text-mute wrap-anywhere">{howItAnswers(system)}</p>
              {system.endpoint && !system.endpoint.allowed && (
                <p className="text-[0.8125rem] text-danger">
                  Requests to this endpoint are not allowed: see the page Endpoints.
                </p>
              )}
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <Chip>{formatCounted(system.responses, "response")}</Chip>
              {system.missing > 0 && <Chip tone="warn">{formatCount(system.missing)} missing</Chip>}
              {system.running && <Chip tone="accent">running</Chip>}
              {editable && endpoints.length > 0 && (
                <DialogButton
                  size="small"
                  variant="secondary"
                  label={system.endpoint ? "Change" : "Let it answer"}
                  aria-label={`${system.endpoint ? "Change" : "Let it answer"}: ${system.name}`}
                  title={`How ${system.name} answers`}
                >
                  <SystemForm system={system} endpoints={endpoints} {...form} />
                </DialogButton>
              )}
              {editable && system.responses === 0 && !system.running && (
                <ActionForm action={remove}>
                  <input type="hidden" name="studyId" value={form.studyId} />
                  <input type="hidden" name="systemId" value={system.id} />
                  <SubmitButton size="small" variant="quiet" aria-label={`Remove ${system.name}`}>
                    Remove
                  </SubmitButton>
                </ActionForm>
              )}
            </div>
          </li>
        ))}
      </ul>
      {editable && endpoints.length === 0 && <NoEndpoint />}
    </Card>
  );
}

function NoEndpoint() {
  return (
    <EmptyState title="No endpoint yet" action={<ButtonLink href="/endpoints">Endpoints</ButtonLink>}>
      To generate responses, say first where a model answers: any server that speaks OpenAI's protocol, such as vLLM,
      llama.cpp, Ollama or SGLang.
    </EmptyState>
  );
}

function howItAnswers({ endpoint, settings, promptSet, notes, responses }: GeneratingSystem): string {
  if (!endpoint || !settings) return notes ?? (responses > 0 ? "Responses come from files." : "No responses yet.");
  const { temperature, maxTokens } = settings.sampling;
  return [
    `${recipeWords[settings.recipe].name} through ${endpoint.name} (${endpoint.model})`,
    ...(promptSet ? [`${promptSet.name}, version ${promptSet.version}`] : []),
    temperature === 0 ? "greedy" : `temperature ${temperature}`,
    `at most ${formatCount(maxTokens)} tokens`,
  ].join(" · ");
}
