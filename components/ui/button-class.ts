import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const base =
  "inline-flex items-center justify-center gap-2 rounded-control border font-medium no-underline transition-colors select-none disabled:opacity-55 aria-disabled:opacity-55 pointer-coarse:min-h-11";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink enabled:hover:bg-accent/88 [a&]:hover:bg-accent/88",
  secondary: "border-edge/60 bg-panel text-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken",
  danger: "border-danger/50 bg-panel text-danger enabled:hover:bg-danger-soft [a&]:hover:bg-danger-soft",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-2.5 text-[0.8125rem]",
  medium: "min-h-9 px-3.5 text-sm",
  large: "min-h-11 px-5 text-[0.9375rem]",
};

export function buttonClass(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return classNames(base, variants[variant], sizes[size], extra);
}
