import Link from "next/link";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { Progress } from "@/components/ui/progress";
import type { ListedStudy } from "@/lib/studies/schema";
import { StateChips } from "./state-chips";

/** Studies as a list of cards: what each is, and how far it has come. */
export function StudyList({ studies, showOwner }: { studies: ListedStudy[]; showOwner: boolean }) {
  return (
    <ul className="grid gap-3">
      {studies.map(({ id, title, label, state, systems, prompts, needed, filled, createdAt, owner }) => (
        <li
          key={id}
          className="grid items-center gap-x-6 gap-y-2 rounded-panel border bg-panel px-4 py-3 sm:grid-cols-[minmax(0,1fr)_14rem] sm:px-5"
        >
          <div className="min-w-0">
            <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] font-semibold">
              <Link href={`/studies/${id}`} className="link wrap-anywhere">
                {title}
              </Link>
              <StateChips state={state} label={label} />
            </h2>
            <p className="text-[0.8125rem] text-mute wrap-anywhere">
              {formatCounted(prompts, "prompt")} · {systems.join(", ")}
            </p>
            <p className="text-[0.8125rem] text-mute">
              Made on <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(0, 10)}</time>
              {showOwner && ` by ${owner}`}
            </p>
          </div>
          {needed > 0 && (
            <Progress
              label="Votes"
              value={filled}
              max={needed}
              text={`${formatCount(filled)} of ${formatCount(needed)}`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
