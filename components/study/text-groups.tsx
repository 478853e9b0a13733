import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount, formatCounted, formatPercent } from "@/components/ui/format-number";
import { numericColumn } from "@/components/ui/numeric-column";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { type Cell, Table } from "@/components/ui/table";
import type { TextGroup, TextsView } from "@/lib/results/texts/schema";

const COLUMNS = [
  { header: "system" },
  ...["words, mean", "words, median", "characters", "headers", "list items", "bold", "code", "responses", "empty"].map(
    numericColumn,
  ),
];

/** How long each system's responses are and how they are set out: one table, or one for each value of a tag. */
export function TextGroups({ path, view }: { path: string; view: TextsView }) {
  const { tags, by, groups, further } = view;
  return (
    <div className="grid gap-4">
      <PageHeader title="Lengths of responses" actions={<ButtonLink href={path}>Responses</ButtonLink>}>
        As annotators read them. Words are stretches without white space; all but the median are means over the
        responses, empty ones among them; code is the share of characters in code.
      </PageHeader>
      {tags.length > 0 && (
        <form action={`${path}/texts`} className="flex max-w-md items-end gap-2">
          <div className="min-w-0 flex-1">
            <Select
              label="By tag"
              name="by"
              defaultValue={by ?? ""}
              choices={[
                { value: "", label: "All prompts together" },
                ...tags.map((tag) => ({ value: tag, label: tag })),
              ]}
            />
          </div>
          <Button type="submit">Show</Button>
        </form>
      )}
      {groups.map((group) => (
        <Card key={group.value ?? ""} title={group.value === null ? "All prompts" : `${by}: ${group.value}`}>
          <Group group={group} />
        </Card>
      ))}
      {further > 0 && (
        <p className="text-mute">{formatCounted(further, "less frequent value")} of this tag are not shown.</p>
      )}
    </div>
  );
}

function Group({ group: { prompts, systems } }: { group: TextGroup }) {
  if (systems.length === 0)
    return <EmptyState title="No responses yet">They are counted here as soon as there are some.</EmptyState>;
  return (
    <Table
      caption={formatCounted(prompts, "prompt")}
      copyable
      columns={COLUMNS}
      rows={systems.map(({ system, name, responses, empty, medianWords, means }) => ({
        key: `${system}`,
        cells: [
          name,
          mean(means.words),
          mean(medianWords),
          mean(means.characters),
          mean(means.headers),
          mean(means.listItems),
          mean(means.bold),
          { show: formatPercent(means.codeShare), value: means.codeShare },
          formatCount(responses),
          formatCount(empty),
        ],
      }))}
    />
  );
}

const tenths = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const mean = (value: number): Cell => ({ show: tenths.format(value), value });
