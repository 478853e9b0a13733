import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

const item = buttonClass("quiet", "small", "w-full justify-start");

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={item}>
      {children}
    </Link>
  );
}

export function MenuButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className={item}>
      {children}
    </button>
  );
}
