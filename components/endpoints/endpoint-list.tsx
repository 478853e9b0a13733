import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EndpointCard } from "@/lib/endpoints/schema";
import type { FormState } from "@/lib/form-state";
import type { ModelReply } from "@/lib/llm/schema";
import { EndpointForm } from "./endpoint-form";
import { TryEndpoint } from "./try-endpoint";

interface Props {
  endpoints: EndpointCard[];
  /** The button that opens the form of a new one. */
  add: ReactNode;
  save: FormAction;
  archive: FormAction;
  /** For administrators: puts an endpoint's address on the list. */
  allow: FormAction | null;
  attempt: (previous: FormState<ModelReply>, form: FormData) => Promise<FormState<ModelReply>>;
}

export function EndpointList({ endpoints, add, save, archive, allow, attempt }: Props) {
  if (endpoints.length === 0) {
    return (
      <EmptyState title="No endpoint yet" action={add}>
        With an endpoint, a study’s systems can answer its prompts, and models can judge beside people. Responses and
        verdicts made elsewhere can be imported without one.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3">
      {endpoints.map((endpoint) => (
        <li key={endpoint.id}>
          <Card title={endpoint.name} note={`${endpoint.model} · ${endpoint.mode} · added by ${endpoint.createdBy}`}>
            <div className="grid gap-3">
              <div className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
                <code className="break-all">{endpoint.baseUrl}</code>
                {!endpoint.allowed && <Chip tone="warn">address not allowed yet</Chip>}
                <Chip>{endpoint.hasKey ? "key stored" : "no key"}</Chip>
                <Chip>{limitsOf(endpoint)}</Chip>
                <Chip>{pricesOf(endpoint)}</Chip>
              </div>
              {!endpoint.allowed && <NotAllowed endpoint={endpoint} allow={allow} />}
              <div className="flex flex-wrap items-start gap-2">
                <TryEndpoint attempt={attempt} endpointId={endpoint.id} name={endpoint.name} />
                {endpoint.canEdit && (
                  <>
                    <DialogButton
                      label="Change"
                      title={`Change ${endpoint.name}`}
                      size="small"
                      aria-label={`Change: ${endpoint.name}`}
                    >
                      <EndpointForm save={save} endpoint={endpoint} />
                    </DialogButton>
                    <DialogButton
                      label="Archive"
                      title={`Archive ${endpoint.name}?`}
                      size="small"
                      aria-label={`Archive: ${endpoint.name}`}
                    >
                      <ActionForm action={archive}>
                        <p>
                          Nothing can be asked through it any more, and its key is deleted. Runs made with it still name
                          it.
                        </p>
                        <input type="hidden" name="endpointId" value={endpoint.id} />
                        <div>
                          <SubmitButton>Archive</SubmitButton>
                        </div>
                      </ActionForm>
                    </DialogButton>
                  </>
                )}
              </div>
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function NotAllowed({ endpoint: { name, address }, allow }: { endpoint: EndpointCard; allow: FormAction | null }) {
  if (!allow)
    return <p className="text-[0.8125rem] text-mute">An administrator has to allow its address before it is asked.</p>;
  return (
    <ActionForm action={allow} className="flex flex-wrap items-center gap-x-3 gap-y-2 text-[0.8125rem]">
      {Object.entries(address).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <p className="text-mute">Nothing is sent to it before its address is allowed.</p>
      <SubmitButton variant="secondary" size="small" aria-label={`Allow this address: ${name}`}>
        Allow this address
      </SubmitButton>
    </ActionForm>
  );
}

function limitsOf({ concurrency, requestsPerMinute, timeoutSeconds }: EndpointCard): string {
  const pace = requestsPerMinute === null ? "" : `, ${requestsPerMinute} a minute`;
  return `${concurrency} at once${pace}, ${timeoutSeconds} s`;
}

function pricesOf({ inputPrice, outputPrice }: EndpointCard): string {
  if (inputPrice === null && outputPrice === null) return "no price";
  return `${inputPrice ?? 0} in, ${outputPrice ?? 0} out per million tokens`;
}
