import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";

interface Props extends Omit<ComponentProps<typeof Link>, "style"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** Looks like a button, goes somewhere: a link. */
export function ButtonLink({ variant = "secondary", size = "medium", className, ...rest }: Props) {
  return <Link className={buttonClass(variant, size, className)} {...rest} />;
}
