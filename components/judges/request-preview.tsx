"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { formatCount } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import type { PreviewText } from "@/lib/judges/schema";
import { ScrolledText } from "./scrolled-text";
import { type AskedPreview, usePreview } from "./use-preview";

/** The exact text sent about a comparison of the study, in both orders. */
export function RequestPreview({ studyId, asked }: { studyId: string; asked: AskedPreview }) {
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState("0");
  const { preview, error } = usePreview(studyId, asked, place);
  const texts = preview?.texts ?? [];
  const count = preview?.count ?? 0;
  const shown = texts[Number(chosen)] ? chosen : "0";
  return (
    <Card
      title="What is sent"
      className="lg:sticky lg:top-4"
      note={
        count > 0
          ? `About ${asked.kind === "rubric" ? "the first response of " : ""}number ${place + 1} of ${formatCount(count)}. Cleaned up and masked as annotators read it.`
          : preview && "The study has no responses yet: a made-up pair."
      }
      actions={
        count > 1 && (
          <Button size="small" onClick={() => setPlace((place + 1) % count)}>
            Another one
          </Button>
        )
      }
    >
      <div className="grid gap-3" aria-live="polite">
        {error && <Notice kind="error">{error}</Notice>}
        {preview?.problems.map((problem) => (
          <Notice key={problem} kind="warn">
            {problem}
          </Notice>
        ))}
        {preview?.unasked && (
          <Notice>Nothing is sent about this one: the aspects asked are for prompts with other tags.</Notice>
        )}
        {texts.length > 1 && (
          <Tabs
            label="Requests"
            chosen={shown}
            onChoose={setChosen}
            tabs={texts.map((text, at) => ({ key: String(at), label: text.label, panel: <Sent text={text} /> }))}
          />
        )}
        {texts.length === 1 && <Sent text={texts[0]} />}
      </div>
    </Card>
  );
}

function Sent({ text: { label, text, tokens } }: { text: PreviewText }) {
  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-[0.8125rem] text-mute tabular-nums">
          About <strong className="font-semibold text-ink">{formatCount(tokens)} tokens</strong>,{" "}
          {formatCount(text.length)} characters
        </p>
        <CopyButton text={text} label="Copy" />
      </div>
      <ScrolledText label={`Text as sent: ${label}`} text={text} exact tall />
    </div>
  );
}
