import type { ReactNode } from "react";
import { classNames } from "./class-names";

const tones = {
  plain: "text-mute",
  accent: "border-accent/40 bg-accent-soft text-accent",
  ok: "border-ok/40 bg-ok-soft text-ok",
  warn: "border-warn/40 bg-warn-soft text-warn",
  danger: "border-danger/40 bg-danger-soft text-danger",
};

export function Chip({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex max-w-full items-center gap-1.5 rounded-xl border px-2.5 py-0.5 text-xs wrap-break-word tabular-nums",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
