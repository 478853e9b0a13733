import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button-class";

interface Props {
  href: string;
  variant?: ButtonVariant;
  children: ReactNode;
}

/** A plain link on purpose: Next's would fetch the file in advance. */
export function DownloadLink({ href, variant = "secondary", children }: Props) {
  return (
    <a href={href} download className={buttonClass(variant, "medium")}>
      <Download className="size-4" aria-hidden="true" />
      {children}
    </a>
  );
}
