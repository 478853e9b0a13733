import type { BlindStudy } from "@/lib/assignments/schema";

/** Cut short where there is no room; whole on hover. */
export function StudyTitle({ study }: { study: Pick<BlindStudy, "title" | "languages"> }) {
  return (
    <h1
      lang={study.languages.title}
      dir="auto"
      title={study.title}
      className="min-w-24 truncate text-sm font-semibold text-ink"
    >
      {study.title}
    </h1>
  );
}
