import type { ReactNode } from "react";

interface Props {
  title: string;
  /** What is set in it, so that it need not be opened to know. */
  words: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, folded away. A form opens it where one of its fields has to change. */
export function FieldGroup({ title, words, children }: Props) {
  return (
    <details className="group/fields border-t">
      <summary className="flex items-baseline gap-x-2.5 gap-y-0.5 rounded-control py-3 hover:text-accent max-sm:flex-wrap">
        <svg
          viewBox="0 0 10 10"
          className="size-2.5 flex-none transition-transform group-open/fields:rotate-90"
          aria-hidden="true"
        >
          <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="flex-none text-[0.9375rem] font-semibold">{title}</span>
        <span className="min-w-0 flex-1 text-end text-[0.8125rem] text-mute wrap-anywhere max-sm:basis-full max-sm:ps-5 max-sm:text-start">
          {words}
        </span>
      </summary>
      <div className="grid gap-5 pt-1 pb-6 sm:ps-5">{children}</div>
    </details>
  );
}
