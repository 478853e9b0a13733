import { BookmarkCheck } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { RichText } from "@/lib/responses/rich-text";
import { FoldHeading } from "./fold-heading";
import { ForeignText } from "./foreign-text";

interface Props {
  text: RichText;
  plain: boolean;
  open: boolean;
  onToggle: () => void;
}

/** An answer known to be good, to measure both by: drawn as a note to the prompt, not as a response. */
export function ReferencePanel({ text, plain, open, onToggle }: Props) {
  const t = useTranslations("reading");
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-1 rounded-panel border border-dashed border-edge/70 bg-sunken">
      <FoldHeading id={id} open={open} onToggle={onToggle}>
        <BookmarkCheck className="size-4" aria-hidden="true" />
        {t("reference")}
        <span className="font-normal max-sm:hidden">{t("referenceNote")}</span>
      </FoldHeading>
      {open && (
        <ScrollRegion
          data-scrolls
          className="max-h-[24vh] overflow-y-auto rounded-b-panel px-4 pb-3 text-[0.9375em] sm:px-5"
        >
          <ForeignText text={text} plain={plain} />
        </ScrollRegion>
      )}
    </section>
  );
}
