import { ChevronDown, CircleUser } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

interface Props {
  name: string;
  email: string;
  /** Links and the sign-out form. */
  children: ReactNode;
}

/** A popover of the browser's own: closes on Escape and on a click elsewhere, works before any script has loaded. */
export function AccountMenu({ name, email, children }: Props) {
  return (
    <>
      <button type="button" popoverTarget="account-menu" className={buttonClass("quiet", "small", "max-w-48 min-w-0")}>
        <CircleUser className="size-4 flex-none text-mute" aria-hidden="true" />
        <span className="truncate max-sm:sr-only">{name}</span>
        <ChevronDown className="size-3.5 flex-none text-mute max-sm:hidden" aria-hidden="true" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="absolute inset-auto top-12 right-[max(0.75rem,calc((100vw-82.5rem)/2+1.5rem))] w-60 rounded-panel border bg-panel p-2 text-ink shadow-lg"
      >
        <p className="truncate px-2 py-1 text-[0.8125rem] text-mute">{email}</p>
        {children}
      </div>
    </>
  );
}
