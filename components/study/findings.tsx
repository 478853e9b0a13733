import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import type { FindingKind, FindingsFilter, FindingsPage, TextCheck } from "@/lib/responses/schema";
import { FindingView } from "./finding-view";
import { findingKinds, findingWords } from "./finding-words";
import { findingsHref } from "./findings-href";

interface Props {
  studyId: string;
  filter: FindingsFilter;
  page: FindingsPage;
  check: TextCheck;
  /** Null where texts are frozen, or for who may only read. */
  leaveAsWritten: FormAction | null;
}

/** What is found, response by response, as it came and as the rule in question would leave it. */
export function Findings({ studyId, filter, page, check, leaveAsWritten }: Props) {
  const path = `/studies/${studyId}/blindness`;
  const count = (kind: FindingKind) =>
    check.systems
      .filter(({ id }) => filter.system === undefined || id === filter.system)
      .reduce((sum, { found }) => sum + found[kind], 0);
  const system = check.systems.find(({ id }) => id === filter.system);
  return (
    <Card
      title="In context"
      note="As it came on the left; on the right as annotators would read it with the rule in question."
    >
      <div className="grid gap-4">
        <Choices
          label="What is found"
          choices={[
            {
              words: "Names and traces",
              href: findingsHref(path, { ...filter, kind: undefined, page: 1 }),
              on: filter.kind === undefined,
            },
            ...findingKinds
              .filter((kind) => count(kind) > 0 || kind === filter.kind)
              .map((kind) => ({
                words: `${findingWords[kind].all} ${formatCount(count(kind))}`,
                href: findingsHref(path, { ...filter, kind, page: 1 }),
                on: filter.kind === kind,
              })),
          ]}
        />
        <Choices
          label="Of which system"
          choices={[
            {
              words: "All systems",
              href: findingsHref(path, { ...filter, system: undefined, page: 1 }),
              on: system === undefined,
            },
            ...check.systems.map(({ id, name }) => ({
              words: name,
              href: findingsHref(path, { ...filter, system: id, page: 1 }),
              on: id === system?.id,
            })),
          ]}
        />
        <p className="text-[0.8125rem] text-mute">
          {page.total === 0
            ? "Nothing of this is found."
            : `${formatCounted(page.total, "response")}${page.pages > 1 ? `, page ${filter.page} of ${page.pages}` : ""}.${filter.kind === undefined ? " White space and calling oneself an AI have lists of their own." : ""}`}
        </p>
        {page.findings.length > 0 && (
          <ol className="grid gap-4">
            {page.findings.map((finding) => (
              <li key={finding.responseId}>
                <FindingView studyId={studyId} finding={finding} leaveAsWritten={leaveAsWritten} />
              </li>
            ))}
          </ol>
        )}
        {page.pages > 1 && (
          <nav aria-label="Pages" className="flex justify-between text-[0.8125rem]">
            {filter.page > 1 ? (
              <Link className="link" href={findingsHref(path, { ...filter, page: filter.page - 1 })}>
                Previous
              </Link>
            ) : (
              <Chip>First page</Chip>
            )}
            {filter.page < page.pages && (
              <Link className="link" href={findingsHref(path, { ...filter, page: filter.page + 1 })}>
                Next
              </Link>
            )}
          </nav>
        )}
      </div>
    </Card>
  );
}

function Choices({ label, choices }: { label: string; choices: { words: string; href: string; on: boolean }[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1.5 text-[0.8125rem]">
      {choices.map(({ words, href, on }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={on ? "true" : undefined}
          className={classNames(
            "max-w-full truncate rounded-full border px-3 py-1 no-underline pointer-coarse:min-h-11 pointer-coarse:py-2.5",
            on ? "border-edge bg-sunken font-semibold text-ink" : "text-mute hover:bg-sunken hover:text-ink",
          )}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
