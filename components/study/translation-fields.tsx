"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { translated } from "./group-words";
import { askedAspects, type Draft, offeredReasons, type Ready, type Translation } from "./protocol-draft";
import { RowInput, RowsError, RowTextarea } from "./row-field";

interface Props {
  translation: Translation;
  title: string;
  at: number;
  draft: Draft;
  ready: Ready;
  onChange: (part: Partial<Translation>) => void;
  onRemove: () => void;
}

/** The study's own texts in one more language, each under what it translates. */
export function TranslationFields({ translation, title, at, draft, ready, onChange, onRemove }: Props) {
  const { done, of } = translated(translation, draft, ready);
  const field = `translations.${at}`;
  const aspects = askedAspects(draft, ready);
  const reasons = offeredReasons(draft, ready);
  // What is complete can stay folded; what one works on does not fold while one does.
  const [open] = useState(done < of);
  const missing = (text: string) => (text.trim() === "" ? "Missing: shown as above." : undefined);
  const shared = { lang: translation.language || undefined, dir: "auto" as const };
  const setAspect = (id: string, part: Partial<{ name: string; question: string }>) =>
    onChange({
      aspects: {
        ...translation.aspects,
        [id]: { ...(translation.aspects[id] ?? { name: "", question: "" }), ...part },
      },
    });
  return (
    <div className="rounded-control border px-3 py-1.5 sm:px-4">
      <Disclosure
        open={open}
        summary={
          <span>
            <span className="font-semibold text-ink">{title}</span> · {done} of {of} texts
          </span>
        }
      >
        <div className="grid gap-4">
          <RowsError field={`${field}.language`} />
          <Original text={draft.publicTitle}>
            <RowInput
              {...shared}
              field={`${field}.publicTitle`}
              label="Public title"
              hint={missing(translation.publicTitle)}
              maxLength={200}
              value={translation.publicTitle}
              onChange={({ target }) => onChange({ publicTitle: target.value })}
            />
          </Original>
          <Original text={draft.question}>
            <RowInput
              {...shared}
              field={`${field}.question`}
              label="Question"
              hint={missing(translation.question)}
              maxLength={500}
              value={translation.question}
              onChange={({ target }) => onChange({ question: target.value })}
            />
          </Original>
          {draft.guidelines.trim() !== "" && (
            <Original text={draft.guidelines}>
              <RowTextarea
                {...shared}
                field={`${field}.guidelines`}
                label="Guidelines"
                hint={missing(translation.guidelines)}
                rows={4}
                className="min-h-24"
                maxLength={50_000}
                value={translation.guidelines}
                onChange={({ target }) => onChange({ guidelines: target.value })}
              />
            </Original>
          )}
          {aspects.map(({ id, name, question }, place) => (
            <Original key={id} text={`${name}: ${question}`}>
              <div className="grid items-end gap-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
                <RowInput
                  {...shared}
                  field={`${field}.aspects.${place}.name`}
                  label="Aspect"
                  hint={missing(translation.aspects[id]?.name ?? "")}
                  maxLength={60}
                  value={translation.aspects[id]?.name ?? ""}
                  onChange={({ target }) => setAspect(id, { name: target.value })}
                />
                <RowInput
                  {...shared}
                  field={`${field}.aspects.${place}.question`}
                  label="Its question"
                  hint={missing(translation.aspects[id]?.question ?? "")}
                  maxLength={300}
                  value={translation.aspects[id]?.question ?? ""}
                  onChange={({ target }) => setAspect(id, { question: target.value })}
                />
              </div>
            </Original>
          ))}
          {reasons.length > 0 && (
            <div className="grid items-end gap-4 sm:grid-cols-2">
              {reasons.map(({ id, name }, place) => (
                <Original key={id} text={name}>
                  <RowInput
                    {...shared}
                    field={`${field}.reasons.${place}`}
                    label="Quick reason"
                    hint={missing(translation.reasons[id] ?? "")}
                    maxLength={60}
                    value={translation.reasons[id] ?? ""}
                    onChange={({ target }) => onChange({ reasons: { ...translation.reasons, [id]: target.value } })}
                  />
                </Original>
              ))}
            </div>
          )}
          <div>
            <Button size="small" onClick={onRemove}>
              Remove {title}
            </Button>
          </div>
        </div>
      </Disclosure>
    </div>
  );
}

/** The text that is to be translated, over where its translation goes. */
function Original({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <p className="line-clamp-3 border-s-2 ps-2.5 text-[0.8125rem] text-mute wrap-anywhere" dir="auto">
        {text}
      </p>
      {children}
    </div>
  );
}
