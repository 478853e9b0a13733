import { Check } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { ForeignText } from "@/components/comparison/foreign-text";
import { RichTextView } from "@/components/comparison/rich-text";
import { textDirection } from "@/components/comparison/text-direction";
import type { BlindExample } from "@/lib/assignments/schema";
import type { RichText } from "@/lib/responses/rich-text";

interface Props {
  examples: readonly BlindExample[];
  /** In which the study says why. */
  language: string;
}

/** Worked examples: a prompt, two responses, what to choose and why. */
export function ExamplesList({ examples, language }: Props) {
  return (
    <div className="grid gap-8">
      {examples.map((example, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: examples have no other name and never move
        <Example key={at} example={example} language={language} number={at + 1} count={examples.length} />
      ))}
    </div>
  );
}

type ExampleProps = { example: BlindExample; language: string; number: number; count: number };

function Example({ example, language, number, count }: ExampleProps) {
  const t = useTranslations("guidelines");
  const id = useId();
  const { prompt, left, right, choice, why } = example;
  return (
    <article aria-labelledby={id} className="grid min-w-0 gap-3">
      <h3 id={id} className="font-semibold">
        {count === 1 ? t("example", { number }) : t("exampleOf", { number, count })}
      </h3>
      <div className="min-w-0">
        <h4 className="text-[0.8125rem] font-semibold text-mute">{t("prompt")}</h4>
        <ForeignText text={prompt} plain={false} />
      </div>
      <div dir="ltr" className="grid gap-3 sm:grid-cols-2">
        <Side name={t("left")} text={left} better={choice === "left"} />
        <Side name={t("right")} text={right} better={choice === "right"} />
      </div>
      <div className="min-w-0 border-s-2 border-accent ps-3">
        <p className="font-semibold">{t(`answer.${choice}`)}</p>
        {why.plain.trim() !== "" && (
          <div lang={language} dir={textDirection(why.plain)}>
            <RichTextView text={why} />
          </div>
        )}
      </div>
    </article>
  );
}

function Side({ name, text, better }: { name: string; text: RichText; better: boolean }) {
  const t = useTranslations("guidelines");
  return (
    <section
      aria-label={name}
      className={`min-w-0 rounded-panel border px-3 py-2 [contain:paint] ${better ? "border-accent" : ""}`}
    >
      <h4 className="flex items-center gap-1.5 text-[0.8125rem] font-semibold text-mute">
        {name}
        {better && (
          <span className="flex items-center gap-1 text-accent">
            <Check className="size-3.5" aria-hidden="true" /> {t("better")}
          </span>
        )}
      </h4>
      <ForeignText text={text} plain={false} />
    </section>
  );
}
