import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { JoinSummary } from "@/lib/exchange/join/schema";

interface Props {
  title: string;
  listing: JoinSummary["unjoined"];
  fileNames: string[];
}

/** Responses that did not join as one would expect, folded away: how many, and where the first of them are. */
export function ListedRows({ title, listing, fileNames }: Props) {
  if (listing.count === 0) return null;
  const { count, examples } = listing;
  return (
    <Disclosure summary={`${formatCounted(count, "response")} ${title}`}>
      <Table
        caption={`Responses ${title}${count > examples.length ? `: the first ${formatCount(examples.length)}` : ""}`}
        columns={[{ header: "Prompt" }, { header: "System" }, { header: "File" }, { header: "Line", numeric: true }]}
        rows={examples.map(({ prompt, moreTurns, system, file, line }, index) => ({
          key: String(index),
          cells: [
            moreTurns > 0 ? `${prompt} (+${formatCounted(moreTurns, "turn")})` : prompt,
            system,
            fileNames[file],
            formatCount(line),
          ],
        }))}
      />
    </Disclosure>
  );
}
