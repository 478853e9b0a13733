import Link from "next/link";
import { Table } from "@/components/ui/table";
import type { Remark, RemarksFilter, RemarksPage } from "@/lib/assignments/schema";
import { ago } from "./ago";
import { RemarkBy, RemarkKindChip, RemarkNote, RemarkPrompt } from "./remark-parts";
import { kindWords } from "./remark-words";
import { remarksHref } from "./remarks-href";
import { RemarksList } from "./remarks-list";

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
      <div className="sm:hidden">
        <RemarksList studyPath={studyPath} remarks={found.remarks} now={now} />
      </div>
      <div className="max-sm:hidden">
        <Table
          caption="Flags and skips"
          captionHidden
          copyable
          columns={columns}
          rows={found.remarks.map((remark) => ({
            key: remark.key,
            cells: [
              { show: ago(remark.at, now), value: remark.at.toISOString() },
              { show: <RemarkBy {...remark} />, value: remark.annotator },
              { show: <RemarkKindChip {...remark} />, value: kindWords[remark.kind] },
              { show: <RemarkNote {...remark} />, value: noteText(remark) },
              { show: <RemarkPrompt studyPath={studyPath} {...remark} />, value: remark.prompt },
              remark.systems.join(" and "),
            ],
          }))}
        />
      </div>
      {found.pages > 1 && <Pages path={`${studyPath}/flags`} filter={filter} pages={found.pages} />}
    </div>
  );
}

function noteText({ note, guess, about }: Remark): string {
  return [guess && `“${guess}” of ${about}`, note].filter(Boolean).join(" ");
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
