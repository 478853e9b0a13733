import type { ReactNode } from "react";

interface Props {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** Folded away until asked for; the browser finds text in it and opens it. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details className="group/disclosure min-w-0 open:basis-full" open={open}>
      <summary className="inline-flex items-center gap-1.5 rounded-control py-1 text-[0.8125rem] text-mute hover:text-ink pointer-coarse:min-h-11">
        <svg
          viewBox="0 0 10 10"
          className="size-2.5 transition-transform group-open/disclosure:rotate-90"
          aria-hidden="true"
        >
          <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {summary}
      </summary>
      <div className="pt-1.5 pb-2">{children}</div>
    </details>
  );
}
