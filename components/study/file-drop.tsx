"use client";

import { Upload } from "lucide-react";
import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";

interface Props {
  onFiles: (files: File[]) => void;
  label?: string;
  hint?: string;
}

const RESPONSES =
  "just-eval and AlpacaEval outputs, MT-bench questions with their model answers, open-instruct or PandaLM pairs, or your own CSV, JSON or JSONL with a response a row (prompt, system, response), two (prompt, system_a, response_a, system_b, response_b) or a conversation (messages, model). AlpacaEval annotations, just-eval scores and PandaLM’s votes and verdicts come in with the responses they judge. Up to 20 files, 256 MB each.";

/** Drop files here, or choose them: the input is the control, the area around it only a larger target. */
export function FileDrop({ onFiles, label = "Drop files of responses here, or choose them", hint = RESPONSES }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the input inside works by keyboard
    <div
      className={classNames(
        "grid justify-items-center gap-2 rounded-panel border border-dashed px-6 py-8 text-center",
        over ? "border-accent bg-accent-soft" : "border-edge",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Upload className="size-6 text-mute" aria-hidden="true" />
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-hint`}
        className="max-w-full text-[0.8125rem] text-mute file:mr-3 file:min-h-9 file:rounded-control file:border file:border-edge/60 file:bg-panel file:px-3.5 file:text-sm file:font-medium file:text-ink"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.target.value = "";
        }}
      />
      <p id={`${id}-hint`} className="max-w-[70ch] text-[0.8125rem] text-pretty text-mute">
        {hint}
      </p>
    </div>
  );
}
