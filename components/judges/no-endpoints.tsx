import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export function NoEndpoints() {
  return (
    <EmptyState
      title="A judge needs a model to ask"
      action={
        <ButtonLink href="/endpoints" variant="primary">
          Add an endpoint
        </ButtonLink>
      }
    >
      <p>
        Any server that speaks OpenAI's protocol will do: one of yours with vLLM, llama.cpp or Ollama, or a provider's.
      </p>
    </EmptyState>
  );
}
