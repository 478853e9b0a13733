import { ResponsePanel } from "@/components/comparison/response-panel";
import { RichTextView } from "@/components/comparison/rich-text";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import type { PromptView, ResponsesFilter } from "@/lib/responses/schema";
import { methodWords } from "./method-words";
import { ResponseHistory } from "./response-history";
import { ResponseOriginView } from "./response-origin-view";

const roleWords = { system: "System message", user: "User", assistant: "Assistant" } as const;

/** One prompt with every system's response, named: for researchers only. */
export function PromptWithResponses({ prompt, as }: { prompt: PromptView; as: ResponsesFilter["as"] }) {
  const { number, sourceId, tags, turns, responses, reference } = prompt;
  const severalAnswers = responses.some(({ turn }) => turn !== responses[0]?.turn);
  return (
    <article className="grid content-start gap-4" aria-label={`Prompt ${number}`}>
      <section className="min-w-0 rounded-panel border bg-panel px-4 py-3 sm:px-5">
        <h2 className="text-[0.8125rem] font-semibold text-mute">
          Prompt {number}
          {sourceId && ` · ${sourceId}`}
        </h2>
        {turns.map(({ role, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other name and never move
          <div key={index} className="mt-2 first-of-type:mt-0">
            {turns.length > 1 && <h3 className="text-[0.8125rem] font-medium text-mute">{roleWords[role]}</h3>}
            <RichTextView text={text} />
          </div>
        ))}
        {tags.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-1.5">
            {tags.map(({ key, value }) => (
              <Chip key={`${key} ${value}`}>
                {key}: {value}
              </Chip>
            ))}
          </p>
        )}
        {reference && (
          <Disclosure summary="Reference answer">
            <p className="plain-text">{reference}</p>
          </Disclosure>
        )}
      </section>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {responses.map(({ id, system, method, turn, shown, raw, changed, revisions, origin }) => (
          <div key={id} className="grid min-w-0 gap-1">
            <ResponsePanel
              id={`response-${id}`}
              heading={[
                system,
                methodWords[method],
                ...(severalAnswers ? [`answer ${turn + 1}`] : []),
                ...(changed ? [as === "raw" ? "as it came" : "as annotators read it"] : []),
              ].join(" · ")}
              text={as === "raw" ? raw : shown}
              empty="This response is empty."
            />
            <div className="flex flex-wrap gap-x-5">
              {origin && <ResponseOriginView of={system} origin={origin} />}
              {revisions.length > 0 && <ResponseHistory of={system} revisions={revisions} />}
            </div>
          </div>
        ))}
      </div>
    </article>
  );
}
