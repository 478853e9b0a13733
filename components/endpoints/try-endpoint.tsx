"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type FormState, idle } from "@/lib/form-state";
import type { ModelReply } from "@/lib/llm/schema";

interface Props {
  attempt: (previous: FormState<ModelReply>, form: FormData) => Promise<FormState<ModelReply>>;
  endpointId: string;
  name: string;
}

/** Sends one short request and shows what came back. */
export function TryEndpoint({ attempt, endpointId, name }: Props) {
  const [state, dispatch, pending] = useActionState<FormState<ModelReply>, FormData>(attempt, idle);
  return (
    <form action={dispatch} className="contents">
      <input type="hidden" name="endpointId" value={endpointId} />
      <Button type="submit" size="small" disabled={pending} aria-label={`Try: ${name}`}>
        {pending ? "Asking…" : "Try"}
      </Button>
      {state.status !== "idle" && !pending && (
        <div className="order-last basis-full">
          {state.status === "failed" ? (
            <Notice kind="error" live>
              <p>{state.message}</p>
            </Notice>
          ) : (
            <Notice kind="success" live>
              <p>
                It answered in {state.result.latencyMs} ms
                {state.result.outputTokens === null ? "" : ` with ${state.result.outputTokens} tokens`}:
              </p>
              <p className="line-clamp-3 break-words whitespace-pre-wrap">
                {state.result.text.trim() || "(an empty text)"}
              </p>
            </Notice>
          )}
        </div>
      )}
    </form>
  );
}
