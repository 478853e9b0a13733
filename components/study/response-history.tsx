import { Disclosure } from "@/components/ui/disclosure";
import { formatCounted } from "@/components/ui/format-number";
import type { ResponseRevision } from "@/lib/responses/schema";
import { revisionWords } from "./finding-words";
import { TextChangeView } from "./text-change";

/** What was changed of a response's shown text, newest first. */
export function ResponseHistory({ of, revisions }: { of: string; revisions: ResponseRevision[] }) {
  return (
    <Disclosure
      summary={
        <>
          <span className="sr-only">History of {of}: </span>
          {formatCounted(revisions.length, "change")}
        </>
      }
    >
      <ol className="grid gap-3 border-s-2 ps-3">
        {revisions.map(({ id, kind, rule, at, by, change }) => (
          <li key={id}>
            <p className="text-[0.8125rem] text-mute">
              {revisionWords[kind]} <time dateTime={at}>{at.slice(0, 16).replace("T", " ")} UTC</time>
              {by && `, ${by}`}
              {rule && `, rules: ${rule.replaceAll(" ", ", ").replaceAll("_", " ")}`}
            </p>
            <TextChangeView change={change} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
