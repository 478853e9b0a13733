"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Select } from "@/components/ui/select";
import type { TagCount, TagFilter } from "@/lib/studies/schema";
import { RowsError } from "./row-field";

interface Props {
  /** Where the form's answer speaks of it. */
  field: string;
  name: string;
  filter: TagFilter | null;
  tags: TagCount[];
  /** null until it is counted. */
  asked: { prompts: number; of: number } | null;
  onChange: (filter: TagFilter | null) => void;
}

const choices = [
  { value: "all", label: "All prompts" },
  { value: "tagged", label: "Prompts with these tags" },
];

export function AspectScope({ field, name, filter, tags, asked, onChange }: Props) {
  return (
    <fieldset className="grid min-w-0 gap-2 border-s-2 ps-3">
      <legend className="sr-only">Where “{name}” applies</legend>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
        <Select
          label={`${name} applies to`}
          className="min-w-56"
          choices={choices}
          value={filter === null ? "all" : "tagged"}
          onChange={({ target }) => onChange(target.value === "all" ? null : [])}
        />
        {filter !== null && <AskedOf filter={filter} asked={asked} />}
      </div>
      {filter?.length === 0 && <RowsError field={field} />}
      {filter !== null &&
        withChosen(tags, filter).map((tag) => (
          <TagValues key={tag.tag} offered={tag} filter={filter} onChange={onChange} />
        ))}
    </fieldset>
  );
}

function AskedOf({ filter, asked }: Pick<Props, "asked"> & { filter: TagFilter }) {
  if (filter.length === 0) return <p className="pb-2 text-[0.8125rem] text-mute">Tick the tags it is for.</p>;
  const none = asked?.prompts === 0;
  return (
    <p role="status" className={`pb-2 text-[0.8125rem] ${none ? "font-medium text-danger" : "text-mute"}`}>
      {asked === null && "Counting…"}
      {asked !== null && !none && `${formatCount(asked.prompts)} of ${formatCounted(asked.of, "prompt")}`}
      {none && "No prompt has these tags: tick others, or let it apply to all."}
    </p>
  );
}

type Values = Pick<Props, "onChange"> & { offered: TagCount; filter: TagFilter };

function TagValues({ offered: { tag, values, further }, filter, onChange }: Values) {
  const chosen = filter.find((one) => one.tag === tag)?.values ?? [];
  function tick(value: string, on: boolean) {
    const ticked = on ? [...chosen, value] : chosen.filter((one) => one !== value);
    const others = filter.filter((one) => one.tag !== tag);
    onChange(ticked.length === 0 ? others : [...others, { tag, values: ticked }]);
  }
  return (
    <fieldset className="grid min-w-0">
      <legend className="text-[0.8125rem] font-medium wrap-anywhere">{tag}</legend>
      <div className="flex flex-wrap gap-x-6">
        {values.map(({ value, prompts }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={({ target }) => tick(value, target.checked)}
            label={
              <span className="wrap-anywhere">
                {value} <span className="text-[0.8125rem] text-mute tabular-nums">{formatCount(prompts)}</span>
              </span>
            }
          />
        ))}
      </div>
      {further > 0 && (
        <p className="text-[0.8125rem] text-mute">{formatCounted(further, "rarer value")} cannot be chosen here.</p>
      )}
    </fieldset>
  );
}

/** What was chosen stays in sight, whatever tags the prompts have now. */
function withChosen(tags: TagCount[], filter: TagFilter): TagCount[] {
  const known = new Set(tags.map(({ tag }) => tag));
  const gone = filter.filter(({ tag }) => !known.has(tag)).map(({ tag }) => ({ tag, values: [], further: 0 }));
  return [...tags, ...gone].map((offered) => {
    const listed = new Set(offered.values.map(({ value }) => value));
    const chosen = filter.find(({ tag }) => tag === offered.tag)?.values ?? [];
    const unlisted = chosen.filter((value) => !listed.has(value)).map((value) => ({ value, prompts: 0 }));
    return { ...offered, values: [...offered.values, ...unlisted] };
  });
}
