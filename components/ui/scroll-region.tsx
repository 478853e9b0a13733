import type { ComponentProps } from "react";
import { classNames } from "./class-names";

interface Props extends Omit<ComponentProps<"section">, "style" | "tabIndex"> {
  /** Read out when the keyboard gets here. */
  label?: string;
}

/** A part of a page that scrolls by itself: reachable by keyboard, and with a shadow at the edge behind which there is more. */
export function ScrollRegion({ label, className, children, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label={label} className={classNames("scroll-edges", className)} {...rest}>
      {children}
    </section>
  );
}
