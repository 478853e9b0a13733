import { Chip } from "@/components/ui/chip";
import { formatCount, formatSeconds } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { AnnotatorRow } from "@/lib/participants/schema";
import { ago } from "./ago";
import { AnnotatorActions, type AnnotatorActionsProps } from "./annotator-actions";

const columns = [
  { header: "annotator" },
  { header: "voted", numeric: true },
  { header: "surplus", numeric: true },
  { header: "skipped", numeric: true },
  { header: "flags", numeric: true },
  { header: "median time", numeric: true },
  { header: "last\u00a0seen" },
];

interface Props {
  annotators: readonly AnnotatorRow[];
  now: Date;
  /** Null for who may only read. */
  actions: AnnotatorActionsProps | null;
}

export function AnnotatorsTable({ annotators, now, actions }: Props) {
  return (
    <Table
      caption="Annotators"
      captionHidden
      columns={actions ? [...columns, { header: <span className="sr-only">actions</span> }] : columns}
      rows={annotators.map((annotator) => ({
        key: annotator.id,
        cells: [
          <Name key="name" {...annotator} />,
          formatCount(annotator.voted),
          formatCount(annotator.surplus),
          formatCount(annotator.skipped),
          formatCount(annotator.flags),
          annotator.medianSeconds === null ? "–" : formatSeconds(annotator.medianSeconds),
          annotator.simulated ? "–" : ago(annotator.lastSeenAt, now),
          ...(actions ? [<AnnotatorActions key="actions" annotator={annotator} {...actions} />] : []),
        ],
      }))}
    />
  );
}

function Name({ name, group, state, simulated }: AnnotatorRow) {
  return (
    <span className="flex min-w-36 flex-wrap items-center gap-2">
      <span className="wrap-anywhere">{name}</span>
      {simulated && <Chip>simulated</Chip>}
      {group && !simulated && <Chip>{group}</Chip>}
      {state !== "active" && <Chip tone={state === "excluded" ? "danger" : "warn"}>{state}</Chip>}
    </span>
  );
}
