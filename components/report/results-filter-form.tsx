import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Report } from "@/lib/results/report";
import { LevelSelect, QuestionSelect, VoteChoices } from "./filter-fields";

interface Props {
  path: string;
  report: Report;
}

/** A plain GET form: every choice is in the address, and works without a script. */
export function ResultsFilterForm({ path, report }: Props) {
  const { filter, pairs, questions, selected } = report;
  const changed = filter.level !== 0.95 || filter.effect !== 5 || filter.includeSurplus || filter.bothBadAsTie;
  const pairChoices = pairs.map(({ key, a, b }) => ({ value: key, label: `${a.name} and ${b.name}` }));
  return (
    <Disclosure summary="Choose what is shown" open={changed}>
      <Form action={path} className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-1" key={JSON.stringify(filter)}>
        {pairs.length > 1 && (
          <div className="w-full sm:w-auto sm:max-w-96">
            <Select label="Pair of systems" name="pair" defaultValue={selected?.key} choices={pairChoices} />
          </div>
        )}
        <QuestionSelect questions={questions} chosen={report.question.key} />
        <LevelSelect level={filter.level} />
        <div className="w-40">
          <TextInput
            label="Difference to see, in points"
            name="effect"
            type="number"
            min={0.1}
            max={50}
            step="any"
            inputMode="decimal"
            defaultValue={filter.effect}
          />
        </div>
        <VoteChoices {...filter} />
        {(["penalised", "estimateStyle", "estimateAnnotators"] as const).map((name) =>
          filter[name] ? <input key={name} type="hidden" name={name} value="true" /> : null,
        )}
        <Button type="submit">Show</Button>
      </Form>
    </Disclosure>
  );
}
