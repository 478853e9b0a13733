import { formatCount } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { FindingKind, SystemCheck } from "@/lib/responses/schema";
import { findingWords } from "./finding-words";

const kinds = Object.keys(findingWords) as FindingKind[];

/** In how many responses of each system what is found: systems side by side, because a trace of one alone gives it away. */
export function FoundBySystem({ systems }: { systems: SystemCheck[] }) {
  const shown = kinds.filter(
    (kind) => ["certain", "likely", "style"].includes(kind) || systems.some(({ found }) => found[kind] > 0),
  );
  return (
    <Table
      caption="Responses in which something is found, by system"
      captionHidden
      copyable
      columns={[
        { header: "System" },
        { header: "Responses", numeric: true },
        ...shown.map((kind) => ({ header: findingWords[kind].all, numeric: true })),
        { header: "Changed for annotators", numeric: true },
        { header: "Still name themselves", numeric: true },
      ]}
      rows={systems.map(({ id, name, responses, found, changed, naming }) => ({
        key: id,
        cells: [
          <span key="name" className="wrap-anywhere">
            {name}
          </span>,
          formatCount(responses),
          ...shown.map((kind) => <Count key={kind} of={found[kind]} />),
          <Count key="changed" of={changed} />,
          <Count key="naming" of={naming} warn />,
        ],
      }))}
    />
  );
}

function Count({ of, warn = false }: { of: number; warn?: boolean }) {
  if (of === 0) return <span className="text-mute">0</span>;
  return warn ? <strong className="text-warn">{formatCount(of)}</strong> : formatCount(of);
}
