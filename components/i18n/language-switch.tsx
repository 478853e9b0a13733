"use client";

import { Languages } from "lucide-react";
import { type ChangeEvent, useContext, useOptimistic, useRef, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { idle } from "@/lib/form-state";
import { LanguageContext } from "./language-choice";

/** Each language by its own name. The page stays as it is, with what was typed; only its words change. */
export function LanguageSwitch() {
  const t = useTranslations("language");
  const locale = useLocale();
  const choice = useContext(LanguageContext);
  const [chosen, setChosen] = useOptimistic(locale);
  const [, startTransition] = useTransition();
  const byKeyboard = useRef(false);
  if (choice === null || choice.languages.length < 2) return null;

  function change({ currentTarget }: ChangeEvent<HTMLSelectElement>) {
    const next = currentTarget.value;
    startTransition(async () => {
      setChosen(next);
      // Without a connection the page stays in its language.
      await choice?.choose(idle, { locale: next }).catch(() => null);
    });
    // A list that keeps the focus would take the keys that vote.
    if (!byKeyboard.current) currentTarget.blur();
  }

  return (
    <span className="relative inline-flex items-center text-mute">
      <Languages className="pointer-events-none absolute start-2 size-4" aria-hidden="true" />
      <select
        aria-label={t("label")}
        title={t("label")}
        value={chosen}
        onChange={change}
        onKeyDown={() => {
          byKeyboard.current = true;
        }}
        onPointerDown={() => {
          byKeyboard.current = false;
        }}
        className="min-h-8 cursor-pointer appearance-none rounded-control bg-transparent ps-8 pe-2 text-[0.8125rem] hover:bg-sunken hover:text-ink pointer-coarse:min-h-11"
      >
        {choice.languages.map(({ locale, name }) => (
          <option key={locale} value={locale} lang={locale}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
