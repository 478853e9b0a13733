import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Kind = "info" | "success" | "warn" | "error";

const looks = {
  info: { Icon: Info, box: "border-line bg-sunken", icon: "text-mute" },
  success: { Icon: CircleCheck, box: "border-ok/30 bg-ok-soft", icon: "text-ok" },
  warn: { Icon: TriangleAlert, box: "border-warn/30 bg-warn-soft", icon: "text-warn" },
  error: { Icon: CircleAlert, box: "border-danger/35 bg-danger-soft", icon: "text-danger" },
} as const;

interface Props {
  kind?: Kind;
  title?: ReactNode;
  children?: ReactNode;
  /** Appeared after something the reader did: say it aloud. */
  live?: boolean;
}

export function Notice({ kind = "info", title, children, live }: Props) {
  const { Icon, box, icon } = looks[kind];
  const role = live ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={classNames("flex gap-2.5 rounded-control border px-3 py-2.5 text-sm", box)}>
      <Icon className={classNames("mt-0.5 size-4 flex-none", icon)} aria-hidden="true" />
      <div className="min-w-0 max-w-[100ch] wrap-anywhere">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
