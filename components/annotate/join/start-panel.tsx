import { useTranslations } from "use-intl";
import { ExamplesList } from "@/components/annotate/guidelines/examples-list";
import { RichTextView } from "@/components/comparison/rich-text";
import { textDirection } from "@/components/comparison/text-direction";
import { LanguageSwitch } from "@/components/i18n/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { BlindStudy } from "@/lib/assignments/schema";
import { ResumeLink } from "./resume-link";

interface Props {
  study: BlindStudy;
  annotator: { name: string; resumeUrl: string };
  onStart: () => void;
}

/** Before the first pair: what is asked, how to come back, and nothing to judge yet. */
export function StartPanel({ study, annotator, onStart }: Props) {
  const t = useTranslations("start");
  const words = useTranslations("guidelines");
  return (
    <main
      id="content"
      className="mx-auto grid max-w-[46rem] grid-cols-[minmax(0,1fr)] gap-6 px-4 py-8 sm:px-6 sm:py-12"
    >
      <div className="flex items-start justify-between gap-4 max-[30rem]:flex-col-reverse max-[30rem]:gap-2">
        <div className="grid min-w-0 gap-1.5">
          <h1 lang={study.languages.title} dir="auto" className="text-xl font-semibold tracking-tight wrap-anywhere">
            {study.title}
          </h1>
          {study.label && (
            <p>
              <Chip>{study.label}</Chip>
            </p>
          )}
        </div>
        <span className="flex flex-none items-center gap-0.5 max-[30rem]:self-end">
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </div>
      <p className="max-w-[65ch] wrap-anywhere">{t("welcome", { person: annotator.name })}</p>
      {study.guidelines.plain.trim() !== "" && (
        <section
          aria-labelledby="guidelines-heading"
          className="rounded-panel border bg-panel px-5 py-4 [contain:paint]"
        >
          <h2 id="guidelines-heading" className="mb-2 text-sm font-semibold text-mute">
            {words("title")}
          </h2>
          <div lang={study.languages.guidelines} dir={textDirection(study.guidelines.plain)}>
            <RichTextView text={study.guidelines} />
          </div>
        </section>
      )}
      {study.examples.length > 0 && (
        <section aria-labelledby="examples-heading" className="rounded-panel border bg-panel px-5 py-4 [contain:paint]">
          <h2 id="examples-heading" className="mb-2 text-sm font-semibold text-mute">
            {words("examples")}
          </h2>
          <ExamplesList examples={study.examples} language={study.languages.own} />
        </section>
      )}
      <ResumeLink url={annotator.resumeUrl} />
      <p>
        <Button variant="primary" size="large" onClick={onStart}>
          {t("start")}
        </Button>
      </p>
    </main>
  );
}
