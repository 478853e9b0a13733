import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/components/ui/form-action";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { EndpointCard } from "@/lib/endpoints/schema";

interface Props {
  save: FormAction;
  /** The endpoint that changes; without it, a new one. */
  endpoint?: EndpointCard;
}

export function EndpointForm({ save, endpoint }: Props) {
  return (
    <ActionForm action={save}>
      {endpoint && <input type="hidden" name="id" value={endpoint.id} />}
      <TextInput label="Name" name="name" defaultValue={endpoint?.name} maxLength={100} autoComplete="off" required />
      <TextInput
        label="Base URL"
        name="baseUrl"
        type="url"
        defaultValue={endpoint?.baseUrl}
        placeholder="https://host:8000/v1"
        hint="Up to /v1, without /chat/completions. An administrator must have allowed its address."
        autoComplete="off"
        required
      />
      <TextInput
        label="Model"
        name="model"
        defaultValue={endpoint?.model}
        hint="As the server names it."
        autoComplete="off"
        required
      />
      <RadioGroup
        legend="Asked by"
        name="mode"
        defaultValue={endpoint?.mode ?? "chat"}
        choices={[
          { value: "chat", label: "Chat", hint: "Messages. For tuned models." },
          {
            value: "completion",
            label: "Plain completion",
            hint: "One text that the model continues. For base models.",
          },
        ]}
      />
      <TextInput
        label="Key"
        name="key"
        type="password"
        autoComplete="new-password"
        optional
        hint={
          endpoint?.hasKey
            ? "A key is stored. It is never shown again; enter another to replace it."
            : "Stored encrypted, and never sent back to any browser."
        }
      />
      {endpoint?.hasKey && <Checkbox name="forgetKey" label="Forget the stored key" />}
      <Disclosure summary="Limits, prices and replies">
        <div className="grid gap-4 pt-2 sm:grid-cols-2">
          <NumberInput label="Requests at once" name="concurrency" value={endpoint?.concurrency ?? 8} required />
          <NumberInput label="Requests per minute" name="requestsPerMinute" value={endpoint?.requestsPerMinute} />
          <NumberInput
            label="Time-out, seconds"
            name="timeoutSeconds"
            value={endpoint?.timeoutSeconds ?? 120}
            required
          />
          <span className="hidden sm:block" />
          <NumberInput label="Price per million tokens in" name="inputPrice" value={endpoint?.inputPrice} step="any" />
          <NumberInput
            label="Price per million tokens out"
            name="outputPrice"
            value={endpoint?.outputPrice}
            step="any"
          />
          <div className="sm:col-span-2">
            <Checkbox
              name="structuredOutput"
              defaultChecked={endpoint?.structuredOutput ?? true}
              label="Ask judges for JSON by a schema"
              hint="A server that refuses it is asked in words: replies are read without it too."
            />
          </div>
        </div>
      </Disclosure>
      <div>
        <SubmitButton>{endpoint ? "Save" : "Add"}</SubmitButton>
      </div>
    </ActionForm>
  );
}

interface NumberProps {
  label: string;
  name: string;
  value: number | null | undefined;
  step?: "any";
  required?: boolean;
}

function NumberInput({ label, name, value, step, required }: NumberProps) {
  const limits = { min: required ? 1 : 0, step, required, optional: !required };
  return (
    <TextInput label={label} name={name} type="number" inputMode="decimal" defaultValue={value ?? ""} {...limits} />
  );
}
