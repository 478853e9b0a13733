import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import type { ResponsesFilter } from "@/lib/responses/schema";

interface Props {
  as: ResponsesFilter["as"];
  href: (as: ResponsesFilter["as"]) => string;
}

const words = [
  ["shown", "As annotators read them"],
  ["raw", "As they came"],
] as const;

/** Which text of the responses is shown; both have an address. */
export function ShownOrRaw({ as, href }: Props) {
  return (
    <nav aria-label="Text of the responses" className="flex flex-wrap gap-1 text-[0.8125rem]">
      {words.map(([value, label]) => (
        <Link
          key={value}
          href={href(value)}
          aria-current={value === as ? "true" : undefined}
          className={classNames(
            "rounded-control border border-edge px-3 py-1.5 no-underline pointer-coarse:min-h-11",
            value === as ? "bg-sunken font-semibold text-ink" : "text-mute hover:bg-sunken hover:text-ink",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
