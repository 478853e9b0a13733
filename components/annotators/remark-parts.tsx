import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import type { Remark } from "@/lib/assignments/schema";
import { kindWords, reasonWords } from "./remark-words";

export function RemarkBy({ annotator, excluded }: Remark) {
  return (
    <span className="flex flex-wrap items-center gap-2 sm:min-w-28">
      <span className="wrap-anywhere">{annotator}</span>
      {excluded && <Chip tone="danger">excluded</Chip>}
    </span>
  );
}

export function RemarkKindChip({ kind, reason }: Remark) {
  const tone = kind === "harmful" ? "danger" : kind === "skipped" ? undefined : "warn";
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Chip tone={tone}>{kindWords[kind]}</Chip>
      {reason && <span>{reasonWords[reason]}</span>}
    </span>
  );
}

/** A guess names the response's own system beside it: researchers may know. */
export function RemarkNote({ note, guess, about }: Remark) {
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

export function RemarkPrompt({ studyPath, prompt, text }: Remark & { studyPath: string }) {
  return (
    <Link className="link line-clamp-2 min-w-48 wrap-anywhere" href={`${studyPath}/responses?prompt=${prompt}`}>
      {prompt}: {text}
    </Link>
  );
}
