import Link from "next/link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { formatCounted } from "@/components/ui/format-number";
import { TextInput } from "@/components/ui/text-input";
import type { PromptPage, ResponsesFilter } from "@/lib/responses/schema";
import { responsesHref } from "./responses-href";

interface Props {
  path: string;
  filter: ResponsesFilter;
  page: PromptPage;
  current: number | null;
}

/** The study's prompts, a page at a time, with a search in their text. */
export function PromptList({ path, filter, page, current }: Props) {
  return (
    <div className="grid content-start gap-3">
      <form action={path} className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextInput label="Search in prompts" name="text" type="search" defaultValue={filter.text} />
        </div>
        <Button type="submit">Search</Button>
      </form>
      <p className="text-[0.8125rem] text-mute">{formatCounted(page.total, "prompt")}</p>
      <nav aria-label="Prompts" className="max-h-[40vh] overflow-y-auto lg:max-h-[75vh]">
        <ol className="grid">
          {page.prompts.map(({ number, text, moreTurns, sampled }) => (
            <li key={number} className="border-b">
              <Link
                href={responsesHref(path, { ...filter, prompt: number })}
                aria-current={number === current ? "page" : undefined}
                className={classNames(
                  "grid grid-cols-[3rem_minmax(0,1fr)] gap-2 px-1 py-2 text-[0.8125rem] no-underline hover:bg-sunken pointer-coarse:min-h-11",
                  number === current && "bg-sunken font-medium",
                )}
              >
                <span className="text-right text-mute tabular-nums">{number}</span>
                <span className="line-clamp-2 wrap-anywhere">
                  {text}
                  {moreTurns > 0 && <span className="text-mute"> +{formatCounted(moreTurns, "turn")}</span>}
                  {!sampled && <span className="text-mute"> (not drawn)</span>}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {page.pages > 1 && (
        <nav aria-label="Pages" className="flex items-center justify-between text-[0.8125rem]">
          {filter.page > 1 ? (
            <Link className="link" href={responsesHref(path, { ...filter, page: filter.page - 1, prompt: undefined })}>
              Previous
            </Link>
          ) : (
            <span />
          )}
          <span className="text-mute tabular-nums">
            Page {filter.page} of {page.pages}
          </span>
          {filter.page < page.pages ? (
            <Link className="link" href={responsesHref(path, { ...filter, page: filter.page + 1, prompt: undefined })}>
              Next
            </Link>
          ) : (
            <span />
          )}
        </nav>
      )}
    </div>
  );
}
