import Link from "next/link";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { formatCount } from "@/components/ui/format-number";
import type { RemarkKind, RemarksPage } from "@/lib/assignments/schema";
import { kindWords, reasonWords } from "./remark-words";
import { remarksHref } from "./remarks-href";

interface Props {
  path: string;
  chosen: RemarkKind | null;
  counts: RemarksPage["counts"];
  reasons: RemarksPage["reasons"];
}

/** How many of each kind there are; each leads to those alone. */
export function RemarkKinds({ path, chosen, counts, reasons }: Props) {
  // The schema's object has exactly these keys.
  const kinds = Object.keys(counts) as RemarkKind[];
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  return (
    <Card>
      <nav aria-label="Kinds">
        <ul className="flex flex-wrap gap-1.5">
          {[null, ...kinds].map((kind) => (
            <li key={kind ?? "all"}>
              <Link
                href={remarksHref(path, { kind, page: 1 })}
                aria-current={kind === chosen ? "page" : undefined}
                className={classNames(
                  "inline-flex min-h-8 items-center gap-2 rounded-full border px-3 text-[0.8125rem] no-underline pointer-coarse:min-h-11",
                  kind === chosen ? "border-accent bg-accent-soft text-accent" : "text-ink hover:bg-sunken",
                )}
              >
                {kind === null ? "all" : kindWords[kind]}
                <span className="tabular-nums">{formatCount(kind === null ? total : counts[kind])}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {reasons.length > 0 && (
        <p className="mt-3 text-[0.8125rem] text-mute">
          Why pairs were skipped:{" "}
          {reasons
            .map(
              ({ reason, count }) =>
                `${reason === null ? "no reason given" : reasonWords[reason]} (${formatCount(count)})`,
            )
            .join(", ")}
          .
        </p>
      )}
    </Card>
  );
}
