import type { ComponentProps } from "react";

interface Props extends Omit<ComponentProps<"section">, "style" | "tabIndex"> {
  /** Read out when the keyboard gets here. */
  label?: string;
}

/** A part of a page that scrolls by itself, within its own bounds: reachable by keyboard, so that it can be scrolled by it. */
export function ScrollRegion({ label, children, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label={label} {...rest}>
      {children}
    </section>
  );
}
