"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { toasts } from "./toasts";

/** Around the page once. Short news below, said aloud, never in the way; F6 jumps to it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={toasts} limit={3} timeout={6000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="pointer-events-none fixed inset-x-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-50 flex flex-col items-center gap-2 outline-none">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const t = useTranslations("ui");
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="toast pointer-events-auto max-w-full rounded-[1.25rem] bg-ink py-1 ps-4 pe-1 text-sm text-bg shadow-lg"
    >
      <Toast.Content className="flex items-center gap-2">
        <span className="py-1.5">
          <Toast.Title render={<span />} className="font-medium" />
          <Toast.Description render={<span />} className="ms-2 opacity-90" />
        </span>
        <Toast.Action className="min-h-8 rounded-full px-3 font-semibold underline underline-offset-4 hover:bg-bg/15 pointer-coarse:min-h-11" />
        <Toast.Close
          aria-label={t("dismiss")}
          className="grid size-8 flex-none place-items-center rounded-full hover:bg-bg/15 pointer-coarse:size-11"
        >
          <X className="size-4" aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
