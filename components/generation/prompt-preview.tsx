"use client";

import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { formatCount } from "@/components/ui/format-number";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Select } from "@/components/ui/select";
import { type Asking, buildPrompt, promptAsText } from "@/lib/generation/build-prompt";
import type { SamplePrompt } from "@/lib/generation/schema";
import { estimateTokens } from "@/lib/llm/estimate-tokens";
import { previewConversation } from "./preview-conversation";

interface Props {
  asking: Asking;
  samples: SamplePrompt[];
}

const standIn: SamplePrompt = { number: 0, turns: [{ role: "user", text: "(the prompt)" }] };

/** The exact text that a run sends, for a prompt of the study. */
export function PromptPreview({ asking, samples }: Props) {
  const [chosen, setChosen] = useState(0);
  const sample = samples[chosen] ?? standIn;
  const text = promptAsText(buildPrompt(asking, previewConversation(sample)));
  return (
    <section aria-label="What is sent" className="grid min-w-0 gap-3">
      {samples.length > 0 && (
        <Select
          label="Preview with"
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.target.value))}
          choices={samples.map(({ number, turns }, index) => ({
            value: String(index),
            label: `${number}. ${beginning(turns)}`,
          }))}
        />
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-[0.8125rem] text-mute tabular-nums" aria-live="polite">
          About <strong className="font-semibold text-ink">{formatCount(estimateTokens(text))} tokens</strong>,{" "}
          {formatCount(text.length)} characters
        </p>
        <CopyButton text={text} label="Copy" />
      </div>
      <ScrollRegion label="Text as sent" className="max-h-[32rem] overflow-auto rounded-control border bg-sunken p-3">
        <pre className="font-mono text-xs whitespace-pre-wrap wrap-anywhere">{text}</pre>
      </ScrollRegion>
      <p className="text-[0.8125rem] text-mute">
        The estimate is made without the model's own vocabulary: for English mostly within 12&nbsp;%, for other
        languages up to half too low.
      </p>
    </section>
  );
}

function beginning(turns: SamplePrompt["turns"]): string {
  const text = turns.find(({ role }) => role === "user")?.text ?? "";
  const line = text.replace(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 70)}…` : line;
}
