import { formatCount } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";

interface Props {
  leftOut: Record<string, number>;
  written: number;
  votes: number;
}

const reasons: [string, string][] = [
  ["tie", "ties"],
  ["both_bad", "both bad"],
  ["surplus", "surplus: came too late for their place"],
  ["excluded", "of excluded annotators"],
  ["not_main", "training, gold and re-test items"],
];

/** Where every vote went: in the file, or out of it and why. */
export function LeftOutTable({ leftOut, written, votes }: Props) {
  return (
    <Table
      caption="Votes in this file and left out of it"
      captionHidden
      columns={[{ header: "votes" }, { header: "number", numeric: true }]}
      rows={[
        { key: "written", cells: ["in the file", formatCount(written)] },
        ...reasons.map(([key, words]) => ({ key, cells: [`left out: ${words}`, formatCount(leftOut[key] ?? 0)] })),
        { key: "all", cells: [<strong key="all">all votes</strong>, <strong key="n">{formatCount(votes)}</strong>] },
      ]}
    />
  );
}
