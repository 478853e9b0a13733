import { SlidersHorizontal } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { ReadingCommand } from "@/components/annotate/keys/commands";
import { KeyHint } from "@/components/annotate/keys/key-names";
import type { ReadingPreferences } from "@/components/comparison/reading-preferences";
import { buttonClass } from "@/components/ui/button-class";
import { ReadingChoice } from "./reading-choice";

interface Props {
  preferences: ReadingPreferences;
  onChange: (change: Partial<ReadingPreferences>) => void;
}

const sizes = { "0": 0, "1": 1, "2": 2 } as const;

/** How the pair is shown: everything in one place, closed by Escape or a press elsewhere. */
export function ReadingMenu({ preferences, onChange }: Props) {
  const t = useTranslations("reading");
  const id = useId();
  const { plain, size, layout, scroll, diff } = preferences;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        title={t("menu")}
        className={buttonClass("quiet", "small", "text-mute pointer-coarse:min-w-11")}
      >
        <SlidersHorizontal className="size-4" aria-hidden="true" />
        <span className="max-lg:sr-only">{t("menu")}</span>
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={t("menu")}
        className="absolute inset-auto end-3 top-12 max-h-[calc(100dvh-4rem)] w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-panel border bg-panel p-4 text-ink shadow-lg max-sm:top-24"
      >
        <div className="grid gap-4">
          <ReadingChoice
            legend={t("text")}
            hint={<Hint command="plain" />}
            value={plain ? "plain" : "formatted"}
            choices={[
              { value: "formatted", words: t("formatted") },
              { value: "plain", words: t("asWritten") },
            ]}
            onChoose={(value) => onChange({ plain: value === "plain" })}
          />
          <ReadingChoice
            legend={t("size")}
            // A stored size is one of the three.
            value={String(size) as keyof typeof sizes}
            choices={[
              { value: "0", words: t("sizes.normal") },
              { value: "1", words: t("sizes.large") },
              { value: "2", words: t("sizes.veryLarge") },
            ]}
            onChoose={(value) => onChange({ size: sizes[value] })}
          />
          <ReadingChoice
            legend={t("words")}
            hint={<Hint command="diff" />}
            value={diff ? "compared" : "alone"}
            choices={[
              { value: "alone", words: t("wordsAlone") },
              { value: "compared", words: t("wordsCompared") },
            ]}
            onChoose={(value) => onChange({ diff: value === "compared" })}
          />
          <div className="grid gap-4 max-md:hidden">
            <ReadingChoice
              legend={t("layout")}
              hint={<Hint command="layout" />}
              value={layout}
              choices={[
                { value: "columns", words: t("columns") },
                { value: "stacked", words: t("stacked") },
              ]}
              onChoose={(value) => onChange({ layout: value })}
            />
            <ReadingChoice
              legend={t("scrolling")}
              hint={<Hint command="linked" />}
              value={scroll}
              disabled={layout === "stacked"}
              choices={[
                { value: "page", words: t("scrollPage") },
                { value: "apart", words: t("scrollApart") },
                { value: "linked", words: t("scrollLinked") },
              ]}
              onChoose={(value) => onChange({ scroll: value })}
            />
          </div>
        </div>
      </section>
    </>
  );
}

function Hint({ command }: { command: ReadingCommand }) {
  return <KeyHint command={command} />;
}
