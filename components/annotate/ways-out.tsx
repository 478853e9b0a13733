import { Flag, SkipForward, Undo2 } from "lucide-react";
import { FlagForm } from "./flag-form";
import type { FlagBody, SkipBody } from "./unsent-store";
import { Way } from "./way";

/** What else can be done with a pair than answering it, where a form has to be filled in. */
export type WayOut = "flag" | "skip" | null;

interface Props {
  keys: boolean;
  open: WayOut;
  onOpen: (way: WayOut) => void;
  canUndo: boolean;
  onSkip: () => void;
  onUndo: () => void;
}

export function WaysOut({ keys, open, onOpen, canUndo, onSkip, onUndo }: Props) {
  return (
    <>
      <Way label="Skip" hint={keys && "s"} onClick={onSkip}>
        <SkipForward className="size-4" aria-hidden="true" />
      </Way>
      <Way
        label="Flag"
        hint={keys && "f"}
        expanded={open === "flag"}
        onClick={() => onOpen(open === "flag" ? null : "flag")}
      >
        <Flag className="size-4" aria-hidden="true" />
      </Way>
      <Way label="Undo" hint={keys && "z"} disabled={!canUndo} onClick={onUndo}>
        <Undo2 className="size-4" aria-hidden="true" />
      </Way>
    </>
  );
}

interface FormProps {
  open: WayOut;
  onOpen: (way: WayOut) => void;
  onFlag: (body: FlagBody) => void;
  onSkip: (body?: SkipBody) => void;
}

export function WayForms({ open, onOpen, onFlag }: FormProps) {
  return open === "flag" ? <FlagForm onFlag={onFlag} onClose={() => onOpen(null)} /> : null;
}
