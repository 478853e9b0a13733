import type { ReactNode } from "react";

/** Where a method is explained: a heading of docs/methods.md. */
export function MethodLink({ anchor, children }: { anchor: string; children: ReactNode }) {
  return <a href={`/methods#${anchor}`}>{children}</a>;
}
