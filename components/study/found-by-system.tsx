import { formatCount } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { FindingKind, SystemCheck } from "@/lib/responses/schema";
import { findingKinds, findingWords } from "./finding-words";

const names: FindingKind[] = ["certain", "likely", "style"];

/** In how many responses of each system what is found: systems side by side, because a trace of one alone gives it away. */
export function FoundBySystem({ systems }: { systems: SystemCheck[] }) {
  const shown = findingKinds.filter((kind) => names.includes(kind) || systems.some(({ found }) => found[kind] > 0));
  const row = (key: string, words: string, count: (system: SystemCheck) => number, warn = false) => ({
    key,
    cells: [words, ...systems.map((system) => <Count key={system.id} of={count(system)} warn={warn} />)],
  });
  return (
    <Table
      caption="Responses in which something is found, by system"
      captionHidden
      copyable
      columns={[
        { header: "Found in responses" },
        ...systems.map(({ name }) => ({
          header: <span className="inline-block max-w-40 min-w-24 whitespace-normal wrap-anywhere">{name}</span>,
          numeric: true,
        })),
      ]}
      rows={[
        row("responses", "All responses", ({ responses }) => responses),
        ...shown.map((kind) => row(kind, findingWords[kind].all, ({ found }) => found[kind])),
        row("changed", "Changed for annotators", ({ changed }) => changed),
        row("naming", "Name themselves or their maker as annotators read them", ({ naming }) => naming, true),
      ]}
    />
  );
}

function Count({ of, warn }: { of: number; warn: boolean }) {
  if (of === 0) return <span className="text-mute">0</span>;
  return warn ? <strong className="text-warn">{formatCount(of)}</strong> : formatCount(of);
}
