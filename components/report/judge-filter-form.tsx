import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { JudgeFilter, judgesHref } from "@/lib/results/judges/filter";
import type { JudgeReport } from "@/lib/results/judges/report";
import { LevelSelect, QuestionSelect, VoteChoices } from "./filter-fields";
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
        <QuestionSelect questions={questions} chosen={filter.aspect} />
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
        <LevelSelect level={filter.level} />
        <VoteChoices {...filter} />
        <Button type="submit">Show</Button>
      </Form>
    </Disclosure>
  );
}
