import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

interface Props {
  title?: ReactNode;
  /** One quiet sentence under the title. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Card({ title, note, actions, children, className }: Props) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={classNames("min-w-0 rounded-panel border bg-panel px-4 py-4 sm:px-5", className)}
    >
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            {title && (
              <h2 id={titleId} className="text-[0.9375rem] font-semibold wrap-anywhere">
                {title}
              </h2>
            )}
            {note && <p className="max-w-[90ch] text-[0.8125rem] text-mute wrap-anywhere">{note}</p>}
          </div>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
