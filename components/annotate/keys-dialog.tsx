import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { BlindStudy } from "@/lib/assignments/schema";
import type { Choice } from "@/lib/votes/schema";
import { digitUses } from "./answering";
import { ResumeLink } from "./resume-link";
import { useChoiceWords } from "./use-choice-words";

interface Props {
  study: BlindStudy;
  resumeUrl: string;
  on: boolean;
  open: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

export function KeysDialog({ study, resumeUrl, on, open, onSwitch, onClose }: Props) {
  const words = useChoiceWords();
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
          {keysOf(study, words).map(([key, meaning]) => (
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

function keysOf(study: BlindStudy, words: ReturnType<typeof useChoiceWords>): [string, string][] {
  const name = (choice: Choice) => words.name({ choice }, 1);
  const { points, confidence, reasons } = digitUses(study);
  const reason = study.rationale !== "off";
  const keys: ([string, string] | false)[] = [
    points === null && ["←", name("left")],
    points === null && ["→", name("right")],
    points !== null && [`1 – ${points}`, "The points of the scale, from left to right; the arrows do not vote on it"],
    ["t", name("tie")],
    study.bothBad && ["x", name("both_bad")],
    confidence && ["1 – 3", "How sure you are"],
    reasons > 0 && [`1 – ${reasons}`, "Quick reasons"],
    ["[ ]", "An earlier question, the next"],
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
