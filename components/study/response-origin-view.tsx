import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import type { ResponseOrigin } from "@/lib/responses/schema";

/** What a model's answer took, and folded away what it was asked with. */
export function ResponseOriginView({ of, origin }: { of: string; origin: ResponseOrigin }) {
  const { model, endpoint, promptSet, systemPrompt, sampling, recordedOn } = origin;
  const facts: [string, string][] = [
    ["Model", `${model} at ${endpoint}`],
    ...(recordedOn ? [["Recorded on", recordedOn] satisfies [string, string]] : []),
    ...(promptSet ? [["Prompt set", promptSet] satisfies [string, string]] : []),
    ...(systemPrompt ? [["System prompt", systemPrompt] satisfies [string, string]] : []),
    ["Sampling", samplingWords(sampling)],
    ["Ended by", endWords(origin.finishReason)],
  ];
  return (
    <Disclosure
      summary={
        <>
          <span className="sr-only">Origin of {of}: </span>
          {[model, ...spentWords(origin)].join(" · ")}
        </>
      }
    >
      <dl className="grid gap-x-4 gap-y-1 border-s-2 ps-3 text-[0.8125rem] sm:grid-cols-[8rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="sm:contents">
            <dt className="text-mute">{term}</dt>
            <dd className="plain-text wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function spentWords({ tokens, latencyMs, finishReason }: ResponseOrigin): string[] {
  return [
    ...(tokens === null ? [] : [formatCounted(tokens, "token")]),
    ...(latencyMs === null ? [] : [`${(latencyMs / 1000).toFixed(1)} s`]),
    ...(finishReason === "length" ? ["cut at its limit"] : []),
  ];
}

function samplingWords({ temperature, topP, maxTokens, repetitionPenalty, seed }: ResponseOrigin["sampling"]): string {
  return [
    temperature === 0 ? "greedy (temperature 0)" : `temperature ${temperature}, top-p ${topP}`,
    `at most ${formatCount(maxTokens)} tokens`,
    ...(repetitionPenalty === null ? [] : [`repetition penalty ${repetitionPenalty}`]),
    ...(seed === null ? [] : [`seed ${seed}`]),
  ].join(", ");
}

function endWords(finishReason: string | null): string {
  if (finishReason === "length") return "the limit of tokens, not by the model";
  if (finishReason === "stop") return "the model, or a stop string";
  return finishReason ?? "not told by the server";
}
