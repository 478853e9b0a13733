"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, type ButtonProps } from "./button";

interface Props extends Omit<ButtonProps, "onClick" | "children"> {
  /** What to copy, or how to get it at the click. */
  text: string | (() => string);
  label?: string;
}

export function CopyButton({ text, label, size = "small", ...rest }: Props) {
  const t = useTranslations("ui");
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");

  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : text());
      setState("copied");
    } catch {
      setState("refused");
    }
    setTimeout(() => setState("ready"), 2500);
  }

  const words = { ready: label ?? t("copy"), copied: t("copied"), refused: t("copyByHand") }[state];
  const Icon = state === "copied" ? Check : Copy;
  return (
    <Button size={size} onClick={copy} {...rest}>
      <Icon className="size-3.5" aria-hidden="true" />
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
