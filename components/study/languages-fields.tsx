"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type KnownLanguage, languageName } from "./language-name";
import { LanguageSelect } from "./language-select";
import { type Change, type Draft, type Ready, translationOf, translationRow } from "./protocol-draft";
import { RowsError } from "./row-field";
import { TranslationFields } from "./translation-fields";
import { useRowFocus } from "./use-row-focus";

interface Props {
  draft: Draft;
  ready: Ready;
  known: KnownLanguage[];
  onChange: Change;
}

/** As it is written by custom, zh-CN for zh-cn; null for what is no tag. */
function canonical(tag: string): string | null {
  try {
    const [found = ""] = Intl.getCanonicalLocales(tag);
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(found) ? found : null;
  } catch {
    return null;
  }
}

/** The study's language, and its own texts in others: each annotator reads theirs where it is there. */
export function LanguagesFields({ draft, ready, known, onChange }: Props) {
  const { language, translations } = draft;
  const free = known.filter(
    ({ locale }) => locale !== language && !translations.some((one) => one.language === locale),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const adding = chosen ?? free[0]?.locale ?? "";
  const list = useRowFocus(translations.length);
  const tag = canonical(adding);
  const taken = tag === language || translations.some((one) => one.language === tag);
  function add() {
    if (tag === null) return;
    onChange({ translations: [...translations, translationOf(tag, ready.translations[tag])] });
    setChosen(null);
  }
  return (
    <>
      <input type="hidden" name="language" value={language} />
      <LanguageSelect
        label="Language of your texts"
        hint="For screen readers and fonts."
        field="language"
        value={language}
        known={known}
        onChange={(next) => onChange({ language: next })}
      />
      <div ref={list} className="grid gap-3">
        {translations.map((translation, at) => (
          <div key={translation.language} data-row>
            <input
              type="hidden"
              name="translations[]"
              value={JSON.stringify(translationRow(translation, draft, ready))}
            />
            <TranslationFields
              translation={translation}
              title={languageName(translation.language, known)}
              at={at}
              draft={draft}
              ready={ready}
              onChange={(part) =>
                onChange({ translations: translations.map((one, i) => (i === at ? { ...one, ...part } : one)) })
              }
              onRemove={() => onChange({ translations: translations.filter((_, i) => i !== at) })}
            />
          </div>
        ))}
        <RowsError field="translations" />
        <div className="grid items-end gap-3">
          <LanguageSelect
            key={`${translations.length} ${language}`}
            label="Translate into"
            hint="Annotators whose language it is read these texts."
            field="translations.new"
            value={adding}
            known={free}
            onChange={setChosen}
          />
          <div className="flex items-center gap-3">
            <Button size="small" data-add disabled={tag === null || taken} onClick={add}>
              <Plus className="size-4" aria-hidden="true" />
              Add this translation
            </Button>
            <span role="status" className="text-[0.8125rem] text-mute">
              {taken && "This language is here already."}
              {tag === null && adding !== "" && "This is no language tag."}
            </span>
          </div>
        </div>
      </div>
    </>
  );
}
