import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { formatCount, formatPercentRange, formatShare } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { JudgeCard } from "@/lib/judges/schema";
import { kindWords, settingsLine } from "./judge-words";

interface Props {
  path: string;
  judges: JudgeCard[];
}

/** Each judge by its newest version. */
export function JudgeList({ path, judges }: Props) {
  return (
    <Card>
      <Table
        caption="Judges of this study"
        captionHidden
        columns={[
          { header: "Judge" },
          { header: "Version" },
          { header: "Model" },
          { header: "Replies", numeric: true },
          { header: "Unparsable", numeric: true },
          { header: "Followed injections" },
        ]}
        rows={judges.map(({ id, name, kind, versions }) => {
          const [latest] = versions;
          const sum = (count: (version: JudgeCard["versions"][number]) => number) =>
            versions.reduce((total, version) => total + count(version), 0);
          const [replies, unparsable] = [sum((each) => each.replies), sum((each) => each.unparsable)];
          const probe = latest?.probe;
          return {
            key: id,
            cells: [
              <span key="name" className="flex flex-wrap items-center gap-2">
                <Link href={`${path}/${id}`} className="link font-medium wrap-anywhere">
                  {name}
                </Link>
                <Chip>{kindWords[kind]}</Chip>
                {latest?.simulated && <Chip tone="warn">simulated</Chip>}
              </span>,
              latest?.version ?? "–",
              <span key="model" className="block min-w-52">
                {latest?.model && <span className="block wrap-anywhere">{latest.model}</span>}
                {latest && <span className="block text-mute">{settingsLine(latest)}</span>}
              </span>,
              { show: formatCount(replies), value: replies },
              {
                show: replies === 0 ? "–" : `${formatCount(unparsable)} (${formatShare(unparsable / replies)})`,
                value: unparsable,
              },
              probe?.interval
                ? `${formatShare(probe.followed / probe.judged)} (${formatPercentRange(probe.interval.lower, probe.interval.upper)})`
                : kind === "rubric" || !latest?.endpoint
                  ? "–"
                  : "not probed",
            ],
          };
        })}
      />
    </Card>
  );
}
