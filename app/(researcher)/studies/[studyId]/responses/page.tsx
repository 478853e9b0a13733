import type { Metadata } from "next";
import Link from "next/link";
import { PageMain } from "@/components/shell/page-main";
import { PromptList } from "@/components/study/prompt-list";
import { PromptWithResponses } from "@/components/study/prompt-view";
import { responsesHref } from "@/components/study/responses-href";
import { ShownOrRaw } from "@/components/study/shown-or-raw";
import { EmptyState } from "@/components/ui/empty-state";
import { pageStudy } from "@/lib/page";
import { findPrompt, listPrompts } from "@/lib/responses/queries";
import { ResponsesFilter } from "@/lib/responses/schema";

export const metadata: Metadata = { title: "Responses" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function ResponsesPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const path = `/studies/${studyId}/responses`;
  const study = await pageStudy(studyId);
  const filter = ResponsesFilter.parse(await searchParams);
  const page = await listPrompts(study, filter);
  const number = filter.prompt ?? page.prompts[0]?.number;
  const prompt = number === undefined ? null : await findPrompt(study, number);
  return (
    <PageMain>
      <h1 className="sr-only">Responses</h1>
      <p className="flex flex-wrap gap-x-4 gap-y-1 pb-4 text-[0.8125rem]">
        <Link className="link" href={`${path}/texts`} prefetch={false}>
          Lengths of responses
        </Link>
        {study.canEdit && (
          <a className="link" href={`/studies/${studyId}/judgments`}>
            Add judgments made elsewhere
          </a>
        )}
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <PromptList path={path} filter={filter} page={page} current={number ?? null} />
        {prompt ? (
          <div className="grid min-w-0 content-start gap-3">
            {prompt.responses.some(({ changed }) => changed) && (
              <ShownOrRaw href={(as) => responsesHref(path, { ...filter, prompt: number, as })} as={filter.as} />
            )}
            <PromptWithResponses prompt={prompt} as={filter.as} />
          </div>
        ) : (
          <EmptyState title="No prompt here">
            {filter.text === ""
              ? "Prompts appear as soon as the files are imported."
              : "No prompt holds these words. Search for others."}
          </EmptyState>
        )}
      </div>
    </PageMain>
  );
}
