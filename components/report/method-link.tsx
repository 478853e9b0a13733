import type { ReactNode } from "react";

/** Where a method is explained: a heading of docs/methods.md. */
export function MethodLink({ anchor, children }: { anchor: string; children: ReactNode }) {
  return (
    <a href={`/methods#${anchor}`} className="underline decoration-edge underline-offset-2 hover:decoration-current">
      {children}
    </a>
  );
}
