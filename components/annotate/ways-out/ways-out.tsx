import { Flag, SkipForward, Undo2 } from "lucide-react";
import { useTranslations } from "use-intl";
import type { FlagBody } from "@/components/annotate/unsent/unsent-store";
import { FlagForm } from "./flag-form";
import { Way } from "./way";

/** What else can be done with a pair than answering it, where a form has to be filled in. */
export type WayOut = "flag" | null;

interface Props {
  open: WayOut;
  onOpen: (way: WayOut) => void;
  canUndo: boolean;
  onSkip: () => void;
  onUndo: () => void;
}

export function WaysOut({ open, onOpen, canUndo, onSkip, onUndo }: Props) {
  const t = useTranslations("ways");
  return (
    <>
      <Way label={t("skip")} command="skip" onClick={onSkip}>
        <SkipForward className="size-4 rtl:-scale-x-100" aria-hidden="true" />
      </Way>
      <Way
        label={t("flag")}
        command="flag"
        expanded={open === "flag"}
        onClick={() => onOpen(open === "flag" ? null : "flag")}
      >
        <Flag className="size-4" aria-hidden="true" />
      </Way>
      <Way label={t("undo")} command="undo" disabled={!canUndo} onClick={onUndo}>
        <Undo2 className="size-4" aria-hidden="true" />
      </Way>
    </>
  );
}

interface FormProps {
  open: WayOut;
  onOpen: (way: WayOut) => void;
  onFlag: (body: FlagBody) => void;
}

export function WayForms({ open, onOpen, onFlag }: FormProps) {
  return open === "flag" ? <FlagForm onFlag={onFlag} onClose={() => onOpen(null)} /> : null;
}
