import type { ReportGroup } from "./report-groups";

/** The way to each figure of a long page. */
export function ReportContents({ groups }: { groups: readonly ReportGroup[] }) {
  return (
    <nav aria-label="Figures on this page" className="no-print grid gap-1.5 border-t pt-3 text-[0.8125rem]">
      {groups.map(({ title, figures }) => (
        <div key={title} className="grid gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <p className="py-0.5 text-mute">{title}</p>
          <ul className="flex flex-wrap gap-x-4">
            {figures.map(({ anchor, title: figure }) => (
              <li key={anchor}>
                <a href={`#${anchor}`} className="inline-block py-0.5 hover:underline pointer-coarse:py-2.5">
                  {figure}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
