import type { EndpointCard } from "@/lib/endpoints/schema";

/** What is chosen to begin with: an endpoint that may be asked, where there is one. */
export function usualEndpoint(endpoints: EndpointCard[]): string {
  return (endpoints.find(({ allowed }) => allowed) ?? endpoints[0])?.id ?? "";
}

export function endpointChoices(endpoints: EndpointCard[]): { value: string; label: string }[] {
  return endpoints.map(({ id, name, model, mode, allowed }) => ({
    value: id,
    label: `${name}: ${model} (${mode === "chat" ? "chat" : "plain completion"}${allowed ? "" : ", address not allowed yet"})`,
  }));
}
