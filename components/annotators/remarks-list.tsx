import type { Remark } from "@/lib/assignments/schema";
import { ago } from "./ago";
import { RemarkBy, RemarkKindChip, RemarkNote, RemarkPrompt } from "./remark-parts";

interface Props {
  studyPath: string;
  remarks: Remark[];
  now: Date;
}

/** The same as the table, for a screen as narrow as a phone's: one below the other, nothing off to the side. */
export function RemarksList({ studyPath, remarks, now }: Props) {
  return (
    <ul className="grid text-[0.8125rem]">
      {remarks.map((remark) => (
        <li key={remark.key} className="grid gap-1.5 border-b py-3 first:pt-0 last:border-0 last:pb-0">
          <span className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <RemarkKindChip {...remark} />
            <span className="text-mute">{ago(remark.at, now)}</span>
          </span>
          {(remark.guess || remark.note) && <RemarkNote {...remark} />}
          <RemarkPrompt studyPath={studyPath} {...remark} />
          <span className="flex flex-wrap items-center gap-x-2 text-mute">
            <RemarkBy {...remark} />
            <span>on {remark.systems.join(" and ")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
