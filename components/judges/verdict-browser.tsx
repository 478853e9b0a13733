import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { JudgedItem as Item, JudgeCard, VerdictFilter } from "@/lib/judges/schema";
import type { RunProgress } from "@/lib/runs/schema";
import { JudgedItem } from "./judged-item";
import { verdictsHref } from "./verdicts-href";

interface Props {
  path: string;
  judge: JudgeCard;
  runs: RunProgress[];
  filter: VerdictFilter;
  items: Item[];
  next: string | null;
}

/** What the judge said, pair by pair, with the reply as it came. */
export function VerdictBrowser({ path, judge, runs, filter, items, next }: Props) {
  const to = (change: Partial<VerdictFilter>) => verdictsHref(path, { ...filter, after: undefined, ...change });
  const what = judge.kind === "pairwise" ? "Verdicts" : "Scores";
  const version = judge.versions.find(({ id }) => id === filter.version);
  const dry = runs.filter(({ name }) => name.endsWith("dry run")).slice(0, 3);
  const tried = dry.length > 0 && !filter.run;
  const kinds = [
    ["all", "All"],
    ["unparsable", "Unparsable"],
    ...(judge.kind === "pairwise" ? [["inconsistent", "Changed with the order"]] : []),
  ] as const;
  return (
    <Card
      title={filter.run ? `${what} of one run` : version ? `${what} of version ${version.version}` : what}
      note={
        <>
          {dry.length > 0 && !filter.run && (
            <>
              Without dry runs.{" "}
              {dry.map(({ id, startedAt }) => (
                <Link key={id} href={verdictsHref(path, { show: "all", run: id })} className="link me-2">
                  Dry run of {startedAt.slice(5, 16).replace("T", ", ")}
                </Link>
              ))}
            </>
          )}
          {(filter.run || filter.version) && (
            <Link href={verdictsHref(path, { show: filter.show })} className="link">
              Show all versions
            </Link>
          )}
        </>
      }
    >
      <nav aria-label={`Which ${what.toLowerCase()}`} className="mb-4 flex flex-wrap gap-1.5">
        {kinds.map(([show, label]) => (
          <ButtonLink
            key={show}
            href={to({ show: show === "unparsable" || show === "inconsistent" ? show : "all" })}
            size="small"
            variant={filter.show === show ? "secondary" : "quiet"}
            aria-current={filter.show === show ? "true" : undefined}
            scroll={false}
          >
            {label}
          </ButtonLink>
        ))}
      </nav>
      {items.length === 0 ? (
        <EmptyState title={filter.show === "all" && tried ? "Nothing but a dry run yet" : empty[filter.show]}>
          <p>
            {filter.show !== "all"
              ? "Look at all of them instead, or come back when a run is further on."
              : tried
                ? "What it said stands under the dry run above. Start a run when you are content with it."
                : "A dry run gives the first ones within moments."}
          </p>
        </EmptyState>
      ) : (
        <ol className="grid gap-5">
          {items.map((item) => (
            <JudgedItem key={item.id} item={item} versions={judge.versions.length > 1 && !version} />
          ))}
        </ol>
      )}
      {(next || filter.after) && (
        <div className="mt-5 flex flex-wrap justify-between gap-2 border-t pt-4">
          {filter.after ? <ButtonLink href={to({})}>From the start</ButtonLink> : <span />}
          {next && <ButtonLink href={to({ after: next })}>Further ones</ButtonLink>}
        </div>
      )}
    </Card>
  );
}

const empty = {
  all: "The judge has said nothing yet",
  unparsable: "Every reply could be read",
  inconsistent: "No verdict changed with the order",
};
