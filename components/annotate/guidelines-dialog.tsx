import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { RichTextView } from "@/components/comparison/rich-text";
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
  const [part, setPart] = useState<GuidelinesPart>("guidelines");
  useEffect(() => {
    if (open) setPart(open);
  }, [open]);
  const guidelines =
    study.guidelines.plain.trim() === "" ? (
      <p className="text-mute">{t("none", { question: study.question })}</p>
    ) : (
      <RichTextView text={study.guidelines} />
    );
  return (
    <Dialog open={open !== null} onClose={onClose} title={study.examples.length > 0 ? t("parts") : t("title")}>
      <div lang={study.language}>
        {study.examples.length === 0 ? (
          guidelines
        ) : (
          <Tabs
            label={t("parts")}
            chosen={part}
            onChoose={setPart}
            tabs={[
              { key: "guidelines", label: t("title"), panel: guidelines },
              { key: "examples", label: t("examples"), panel: <ExamplesList examples={study.examples} /> },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
