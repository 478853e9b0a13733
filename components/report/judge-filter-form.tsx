import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { formatPercent } from "@/components/ui/format-number";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { JudgeFilter, judgesHref } from "@/lib/results/judges/filter";
import type { JudgeReport } from "@/lib/results/judges/report";
import { INCONSISTENT_WORDS } from "./judge-words";

const RULES = Object.entries(INCONSISTENT_WORDS).map(([value, words]) => ({ value, label: words }));

/** A plain GET form: every choice is in the address, and works without a script. */
export function JudgeFilterForm({ path, report }: { path: string; report: JudgeReport }) {
  const { filter, pairs, questions, versions } = report;
  const changed = judgesHref(path, filter) !== judgesHref(path, { ...JudgeFilter.parse({}), pair: filter.pair });
  return (
    <Disclosure summary="Choose what is shown" open={changed}>
      <Form action={path} className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-1" key={JSON.stringify(filter)}>
        {versions.length > 1 && (
          <div className="w-full sm:w-auto sm:max-w-96">
            <Select
              label="Judge in detail"
              name="judge"
              defaultValue={report.chosen ? versions[report.chosen.version].label.id : undefined}
              choices={versions.map(({ label: { id, name } }) => ({ value: id, label: name }))}
            />
          </div>
        )}
        {pairs.length > 1 && (
          <div className="w-full sm:w-auto sm:max-w-96">
            <Select
              label="Pair of systems"
              name="pair"
              defaultValue={filter.pair ?? ""}
              choices={[
                { value: "", label: "All pairs" },
                ...pairs.map(({ key, a, b }) => ({ value: key, label: `${a.name} and ${b.name}` })),
              ]}
            />
          </div>
        )}
        {questions.length > 1 && (
          <Select
            label="Question"
            name="aspect"
            defaultValue={filter.aspect}
            choices={questions.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
        <Select
          label="A verdict that changes with the order"
          name="inconsistent"
          defaultValue={filter.inconsistent}
          choices={RULES}
        />
        <div className="w-44">
          <TextInput
            label="ε of the alternative annotator test"
            name="epsilon"
            type="number"
            min={0}
            max={1}
            step={0.01}
            inputMode="decimal"
            defaultValue={filter.epsilon}
          />
        </div>
        <Select
          label="Intervals"
          name="level"
          defaultValue={String(filter.level)}
          choices={[0.9, 0.95, 0.99].map((level) => ({ value: String(level), label: formatPercent(level, 0) }))}
        />
        <div>
          <Checkbox
            name="includeSurplus"
            value="true"
            defaultChecked={filter.includeSurplus}
            label="Include surplus votes"
          />
          <Checkbox
            name="bothBadAsTie"
            value="true"
            defaultChecked={filter.bothBadAsTie}
            label="Count “both bad” as a tie"
          />
        </div>
        <Button type="submit">Show</Button>
      </Form>
    </Disclosure>
  );
}
