import { Eye } from "lucide-react";
import Link from "next/link";

/** Over the annotator's screen, so that nobody takes it for the study itself. */
export function PreviewBar({ href }: { href: string }) {
  return (
    <aside
      aria-label="Preview"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-warn/40 bg-warn-soft px-3 py-2 text-[0.8125rem] sm:px-5"
    >
      <p className="flex min-w-0 flex-1 items-center gap-2">
        <Eye className="size-4 flex-none text-warn" aria-hidden="true" />
        <span>
          <strong>Preview.</strong>{" "}
          <span className="max-sm:sr-only">This is what an annotator sees, with the protocol as it is saved. </span>
          Nothing you do here is stored.
        </span>
      </p>
      <Link className="link flex items-center pointer-coarse:min-h-11" href={href}>
        Back to the protocol
      </Link>
    </aside>
  );
}
