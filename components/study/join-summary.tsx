import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { JoinSummary } from "@/lib/exchange/join/schema";
import { ListedRows } from "./listed-rows";

/** How the files join: what every system answered, what each pair can be compared on, and what was left over. */
export function JoinSummaryView({ summary }: { summary: JoinSummary }) {
  const { prompts, complete, systems, pairs, shared, files, spacing, idsReused, conversations } = summary;
  const fileNames = files.map(({ name }) => name);
  const ignored = files.filter(({ idsIgnored }) => idsIgnored).map(({ name }) => `“${name}”`);
  return (
    <div className="grid gap-4">
      <p>
        {formatCounted(prompts, "prompt")} answered by two systems or more
        {systems.length > 2 && `, ${formatCount(complete)} of them by all ${systems.length}`}.
        {conversations.prompts > 0 &&
          ` ${formatCounted(conversations.prompts, "prompt")} ${conversations.prompts === 1 ? "is a conversation" : "are conversations"} of several turns${
            conversations.mostAnswers > 1 ? `, with up to ${conversations.mostAnswers} answers of each system` : ""
          }.`}
        {spacing.joined > 0 &&
          ` ${formatCounted(spacing.joined, "prompt")} ${spacing.joined === 1 ? "was" : "were"} written with other white space in one place than in another and taken as the same.`}
      </p>
      {idsReused.count > 0 && (
        <Notice
          kind="warn"
          title={`${formatCounted(idsReused.count, "id")} ${idsReused.count === 1 ? "stands" : "stand"} for several prompts`}
        >
          They stay different prompts, for their texts differ. Id “{idsReused.examples[0]?.sourceId}”, for one, is{" "}
          {idsReused.examples[0]?.prompts.map((prompt) => `“${prompt}”`).join(" and ")}.
        </Notice>
      )}
      {shared.map(({ system, files: places, overlap }) => (
        <Notice
          key={system}
          kind={overlap > 0 ? "warn" : "info"}
          title={`${places.length} files answer for “${system}”`}
        >
          {places.map((place) => fileNames[place]).join(", ")}.{" "}
          {overlap > 0
            ? `For ${formatCounted(overlap, "prompt")} more than one of them has an answer, and the first file's is kept. If these are different systems, give each its name.`
            : "They answer different prompts, so together they are taken as one system."}
        </Notice>
      ))}
      {ignored.length > 0 && (
        <Notice kind="info">
          The ids in {ignored.join(", ")} match no other file, so these were joined on the text of the prompt.
        </Notice>
      )}
      <Table
        caption="Systems"
        columns={[
          { header: "System" },
          { header: "Responses", numeric: true },
          { header: "Missing", numeric: true },
          { header: "Empty", numeric: true },
          { header: "Words (median)", numeric: true },
        ]}
        rows={systems.map((system) => ({
          key: system.name,
          cells: [
            system.name,
            ...[system.responses, system.missing, system.empty, system.medianWords].map(formatCount),
          ],
        }))}
      />
      {systems.length > 2 && (
        <Table
          caption="Prompts that both systems of a pair answered"
          columns={[{ header: "Pair" }, { header: "Prompts", numeric: true }]}
          rows={pairs.map(({ a, b, comparisons }) => ({
            key: `${a} ${b}`,
            cells: [`${systems[a].name} and ${systems[b].name}`, formatCount(comparisons)],
          }))}
        />
      )}
      <div className="grid gap-1">
        <ListedRows
          title="answered by one system only, and left out"
          listing={summary.unjoined}
          fileNames={fileNames}
        />
        <ListedRows
          title="given twice in the same words, and kept once"
          listing={summary.duplicates}
          fileNames={fileNames}
        />
        <ListedRows
          title="given again in other words; the first was kept"
          listing={summary.conflicts}
          fileNames={fileNames}
        />
        <ListedRows title="empty" listing={summary.empties} fileNames={fileNames} />
      </div>
    </div>
  );
}
