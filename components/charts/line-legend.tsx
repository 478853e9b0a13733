import type { LineKind } from "./line-plot";

const dashes: Record<LineKind, string | undefined> = { main: undefined, dashed: "6 4", dotted: "1.5 4" };

/** Which line is which, each beside a piece of it. */
export function LineLegend({ lines }: { lines: readonly { kind: LineKind; name: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-mute">
      {lines.map(({ kind, name }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="22" height="10" className="flex-none">
            <line
              x1="0"
              x2="22"
              y1="5"
              y2="5"
              className={kind === "main" ? "stroke-accent" : "stroke-edge"}
              strokeWidth="2"
              strokeDasharray={dashes[kind]}
            />
          </svg>
          <span data-chart-text="">{name}</span>
        </li>
      ))}
    </ul>
  );
}
