import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { RichTextView } from "@/components/comparison/rich-text";
import { textDirection } from "@/components/comparison/text-direction";
import { Dialog } from "@/components/ui/dialog";
import { Tabs } from "@/components/ui/tabs";
import type { BlindStudy } from "@/lib/assignments/schema";
import { ExamplesList } from "./examples-list";

export type GuidelinesPart = "guidelines" | "examples";

interface Props {
  study: BlindStudy;
  /** The part it opens at; null while it is closed. */
  open: GuidelinesPart | null;
  onClose: () => void;
}

/** How to judge: the guidelines, and the study's worked examples where it has some. */
export function GuidelinesDialog({ study, open, onClose }: Props) {
  const t = useTranslations("guidelines");
  const [turned, turnTo] = useState<GuidelinesPart | null>(null);
  const parts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The browser would focus the close button: the tabs take the arrow keys at once.
    if (open) parts.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
    else turnTo(null);
  }, [open]);
  const several = study.examples.length > 0;
  const guidelines =
    study.guidelines.plain.trim() === "" ? (
      <p className="text-mute">{t("none", { question: study.question })}</p>
    ) : (
      <div lang={study.languages.guidelines} dir={textDirection(study.guidelines.plain)}>
        <RichTextView text={study.guidelines} />
      </div>
    );
  return (
    <Dialog open={open !== null} onClose={onClose} wide={several} title={several ? t("parts") : t("title")}>
      <div ref={parts}>
        {!several ? (
          guidelines
        ) : (
          <Tabs
            label={t("parts")}
            chosen={turned ?? open ?? "guidelines"}
            onChoose={turnTo}
            tabs={[
              { key: "guidelines", label: t("title"), panel: guidelines },
              {
                key: "examples",
                label: t("examples"),
                panel: <ExamplesList examples={study.examples} language={study.languages.own} />,
              },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
