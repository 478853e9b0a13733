"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FlagBody } from "./unsent-store";

const kinds: { kind: FlagBody["kind"]; words: string }[] = [
  { kind: "harmful", words: "Harmful or upsetting" },
  { kind: "broken", words: "Broken or unreadable" },
  { kind: "identity_revealed", words: "A response says what wrote it" },
  { kind: "other", words: "Something else" },
];

interface Props {
  onFlag: (body: FlagBody) => void;
  onClose: () => void;
}

export function FlagForm({ onFlag, onClose }: Props) {
  const [kind, setKind] = useState<FlagBody["kind"]>("harmful");
  const [note, setNote] = useState("");
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  return (
    <form
      className="grid gap-2 rounded-panel border bg-bg p-3"
      aria-label="Flag this pair"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      onSubmit={(event) => {
        event.preventDefault();
        onFlag({ kind, ...(note.trim() && { note: note.trim() }) });
        onClose();
      }}
    >
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">What is wrong?</legend>
        {kinds.map((choice, at) => (
          <label key={choice.kind} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input
              ref={at === 0 ? first : undefined}
              type="radio"
              name="flag"
              className="checkmark"
              checked={kind === choice.kind}
              onChange={() => setKind(choice.kind)}
            />
            {choice.words}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <input
          aria-label="Note (optional)"
          placeholder="Note (optional)"
          maxLength={2_000}
          value={note}
          className="min-h-9 min-w-48 flex-1 rounded-control border border-edge bg-panel px-3 text-sm text-ink pointer-coarse:min-h-11 pointer-coarse:text-base"
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" variant="primary">
          Send flag
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
