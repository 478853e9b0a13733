import type { ReactNode } from "react";

interface Props {
  title: string;
  /** Why there is nothing here yet, and what to do next. */
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: Props) {
  return (
    <section className="grid content-center justify-items-center gap-2 rounded-panel border border-dashed border-edge/60 px-6 py-12 text-center">
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="max-w-[52ch] text-mute">{children}</div>
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </section>
  );
}
