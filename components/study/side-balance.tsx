import { formatCount, formatPercent } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { SideBalance } from "@/lib/votes/schema";

/** How often each system of a pair stood on the left among the votes that count. */
export function SideBalanceTable({ pairs }: { pairs: SideBalance[] }) {
  return (
    <Table
      caption="Sides among counted votes"
      columns={[
        { header: "Pair" },
        { header: "First on the left", numeric: true },
        { header: "On the right", numeric: true },
        { header: "Share left", numeric: true },
      ]}
      rows={pairs.map(({ a, b, left, right }) => ({
        key: `${a} ${b}`,
        cells: [
          `${a} and ${b}`,
          formatCount(left),
          formatCount(right),
          left + right === 0 ? "–" : formatPercent(left / (left + right)),
        ],
      }))}
    />
  );
}
