import { Disclosure } from "@/components/ui/disclosure";
import { formatCounted } from "@/components/ui/format-number";
import { failureText } from "@/lib/runs/failure-text";
import type { RunFailure } from "@/lib/runs/schema";

/** Failures by their reason: how many, what the server said, where, and what to do. */
export function RunFailures({ failures }: { failures: RunFailure[] }) {
  return (
    <Disclosure summary="Failures and their reasons" open>
      <ul className="grid gap-3">
        {failures.map(({ kind, count, message, examples }) => {
          const { title, advice } = failureText(kind);
          return (
            <li key={kind} className="border-s-2 border-danger/50 ps-3 text-[0.8125rem]">
              <p className="font-medium">
                {title} <span className="font-normal text-mute">({formatCounted(count, "prompt")})</span>
              </p>
              <p className="wrap-anywhere">{message}</p>
              <p className="text-mute">{advice}</p>
              {examples.length > 0 && <p className="text-mute wrap-anywhere">For example {examples.join(", ")}.</p>}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
