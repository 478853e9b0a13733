"use client";

import { formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import type { TagCount, TagFilter } from "@/lib/studies/schema";
import { AspectScope } from "./aspect-scope";
import { askedAspects, type Change, type Draft, type Ready, tagFilterOf } from "./protocol-draft";
import { useAskedPrompts } from "./use-asked-prompts";

interface Props {
  draft: Draft;
  ready: Ready;
  studyId: string;
  tags: TagCount[];
  onChange: Change;
}

/** Which prompts each aspect is asked about. Prompts without tags leave nothing to choose. */
export function AspectScopes({ draft, ready, studyId, tags, onChange }: Props) {
  const aspects = askedAspects(draft, ready);
  const filters = aspects.map(({ id }) => tagFilterOf(draft, id));
  const limited = filters.some((filter) => filter !== null);
  const counts = useAskedPrompts(studyId, limited ? filters : null);
  const ticked = aspects.length - draft.ownAspects.length;

  function limit(id: string, filter: TagFilter | null) {
    const { [id]: _, ...others } = draft.tagFilters;
    onChange({ tagFilters: filter ? { ...others, [id]: filter } : others });
  }

  if (aspects.every(({ name }) => name.trim() === "") || (tags.length === 0 && !limited)) return null;
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 text-sm font-medium">Where they apply</legend>
      <p className="-mt-1 max-w-[65ch] text-[0.8125rem] text-mute">
        An aspect can be for some prompts only, told by their tags. The overall question is asked about every prompt.
      </p>
      <div className="grid gap-3">
        {aspects.map(
          ({ id, name }, at) =>
            name.trim() !== "" && (
              <AspectScope
                key={id}
                field={at < ticked ? `aspects.${at}.tagFilter` : `ownAspects.${at - ticked}.tagFilter`}
                name={name}
                filter={filters[at]}
                tags={tags}
                asked={counts && { prompts: counts.asked[at] ?? 0, of: counts.prompts }}
                onChange={(filter) => limit(id, filter)}
              />
            ),
        )}
      </div>
      {counts !== null && counts.without > 0 && (
        <Notice title={`No aspect applies to ${formatCounted(counts.without, "prompt")}`} live>
          Annotators answer the overall question alone there.
        </Notice>
      )}
    </fieldset>
  );
}
