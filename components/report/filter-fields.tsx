import { Checkbox } from "@/components/ui/checkbox";
import { formatPercent } from "@/components/ui/format-number";
import { Select } from "@/components/ui/select";

const LEVELS = [0.9, 0.95, 0.99];

/** How sure intervals are. */
export function LevelSelect({ level }: { level: number }) {
  const choices = LEVELS.map((each) => ({ value: String(each), label: formatPercent(each, 0) }));
  return <Select label="Intervals" name="level" defaultValue={String(level)} choices={choices} />;
}

interface Question {
  key: string;
  name: string;
}

/** The main question or an aspect; nothing where there is only one. */
export function QuestionSelect({ questions, chosen }: { questions: readonly Question[]; chosen: string }) {
  if (questions.length < 2) return null;
  const choices = questions.map(({ key, name }) => ({ value: key, label: name }));
  return <Select label="Question" name="aspect" defaultValue={chosen} choices={choices} />;
}

interface Votes {
  includeSurplus: boolean;
  bothBadAsTie: boolean;
}

/** Which votes count, and as what. */
export function VoteChoices({ includeSurplus, bothBadAsTie }: Votes) {
  return (
    <div>
      <Checkbox name="includeSurplus" value="true" defaultChecked={includeSurplus} label="Include surplus votes" />
      <Checkbox name="bothBadAsTie" value="true" defaultChecked={bothBadAsTie} label="Count “both bad” as a tie" />
    </div>
  );
}
