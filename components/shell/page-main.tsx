import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** The page's content. Narrow for what is read or filled in, wide for numbers. */
export function PageMain({ width = "wide", children }: { width?: "narrow" | "wide"; children: ReactNode }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={classNames(
        "mx-auto w-full px-4 py-6 outline-none sm:px-6",
        width === "wide" ? "max-w-[82.5rem]" : "max-w-[46rem]",
      )}
    >
      {children}
    </main>
  );
}
