import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      dir="ltr"
      className="inline-block min-w-5 rounded-[5px] border border-b-2 border-edge/50 bg-bg px-1.5 text-center font-mono text-xs leading-5 font-normal text-mute"
    >
      {children}
    </kbd>
  );
}
