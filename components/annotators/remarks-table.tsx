import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import { Table } from "@/components/ui/table";
import type { Remark, RemarksFilter, RemarksPage } from "@/lib/assignments/schema";
import { ago } from "./ago";
import { kindWords, reasonWords } from "./remark-words";
import { remarksHref } from "./remarks-href";

interface Props {
  /** Of the study's pages: "/studies/7". */
  studyPath: string;
  filter: RemarksFilter;
  found: RemarksPage;
  now: Date;
}

const columns = ["when", "annotator", "what", "note", "prompt", "systems"].map((header) => ({ header }));

/** What annotators flagged and skipped, newest first, with the way to the responses. */
export function RemarksTable({ studyPath, filter, found, now }: Props) {
  return (
    <div className="grid gap-3">
      <Table
        caption="Flags and skips"
        captionHidden
        copyable
        columns={columns}
        rows={found.remarks.map((remark) => ({
          key: remark.key,
          cells: [
            { show: ago(remark.at, now), value: remark.at.toISOString() },
            { show: <Annotator {...remark} />, value: remark.annotator },
            { show: <Kind {...remark} />, value: kindWords[remark.kind] },
            { show: <Note {...remark} />, value: noteText(remark) },
            { show: <PromptLink studyPath={studyPath} {...remark} />, value: remark.prompt },
            remark.systems.join(" and "),
          ],
        }))}
      />
      {found.pages > 1 && <Pages path={`${studyPath}/flags`} filter={filter} pages={found.pages} />}
    </div>
  );
}

function Annotator({ annotator, excluded }: Remark) {
  return (
    <span className="flex min-w-28 flex-wrap items-center gap-2">
      <span className="wrap-anywhere">{annotator}</span>
      {excluded && <Chip tone="danger">excluded</Chip>}
    </span>
  );
}

function Kind({ kind, reason }: Remark) {
  const tone = kind === "harmful" ? "danger" : kind === "skipped" ? undefined : "warn";
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Chip tone={tone}>{kindWords[kind]}</Chip>
      {reason && <span>{reasonWords[reason]}</span>}
    </span>
  );
}

/** A guess names the response's own system beside it: researchers may know. */
function Note({ note, guess, about }: Remark) {
  return (
    <span className="grid max-w-[48ch] min-w-40 gap-0.5 wrap-anywhere" dir="auto">
      {guess && (
        <span>
          “{guess}” <span className="text-mute">of a response by {about}</span>
        </span>
      )}
      {note && <span className="whitespace-pre-line">{note}</span>}
      {!guess && !note && <span className="text-mute">–</span>}
    </span>
  );
}

function noteText({ note, guess, about }: Remark): string {
  return [guess && `“${guess}” of ${about}`, note].filter(Boolean).join(" ");
}

function PromptLink({ studyPath, prompt, text }: Remark & { studyPath: string }) {
  return (
    <Link className="link line-clamp-2 min-w-48 wrap-anywhere" href={`${studyPath}/responses?prompt=${prompt}`}>
      {prompt}: {text}
    </Link>
  );
}

function Pages({ path, filter, pages }: { path: string; filter: RemarksFilter; pages: number }) {
  const to = (page: number) => remarksHref(path, { ...filter, page });
  return (
    <nav aria-label="Pages" className="flex items-center justify-between text-[0.8125rem]">
      {filter.page > 1 ? (
        <Link className="link" href={to(filter.page - 1)}>
          Newer
        </Link>
      ) : (
        <span />
      )}
      <span className="text-mute tabular-nums">
        Page {filter.page} of {pages}
      </span>
      {filter.page < pages ? (
        <Link className="link" href={to(filter.page + 1)}>
          Older
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
