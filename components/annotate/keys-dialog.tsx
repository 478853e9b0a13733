import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { BlindStudy } from "@/lib/assignments/schema";
import { choiceWords } from "./choice-words";
import { ResumeLink } from "./resume-link";

interface Props {
  study: BlindStudy;
  resumeUrl: string;
  on: boolean;
  open: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

export function KeysDialog({ study, resumeUrl, on, open, onSwitch, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <div className="grid gap-5">
        <label className="flex items-center gap-2.5 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="checkmark"
            checked={on}
            onChange={(event) => onSwitch(event.target.checked)}
          />
          Use single keys
        </label>
        <dl
          className={`grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 ${on ? "" : "text-mute line-through"}`}
        >
          {keysOf(study).map(([key, meaning]) => (
            <div key={key} className="contents">
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <ResumeLink url={resumeUrl} />
      </div>
    </Dialog>
  );
}

function keysOf(study: BlindStudy): [string, string][] {
  const { left, tie, both_bad, right } = choiceWords;
  const reason = study.rationale !== "off";
  const keys: ([string, string] | false)[] = [
    [left.keyName, left.short + left.rest],
    [right.keyName, right.short + right.rest],
    [tie.keyName, tie.short + tie.rest],
    study.bothBad && [both_bad.keyName, both_bad.short + both_bad.rest],
    ["↑ ↓", "Scroll"],
    reason && ["r", "Write why; Escape leaves the field"],
    (reason || study.aspects.length > 0) && ["Enter", "Submit, when every question is answered"],
    ["s", "Skip this pair"],
    ["f", "Flag this pair"],
    ["z", "Undo; again for the vote before it"],
    ["g", "Guidelines"],
    ["?", "This list"],
  ];
  return keys.filter((key) => key !== false);
}
