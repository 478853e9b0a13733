"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { nextTheme, parseTheme, type Theme, themeCookieText } from "./theme";

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Goes round system, light, dark. The server reads the cookie, so a reload shows no flash. */
export function ThemeSwitch() {
  const t = useTranslations("theme");
  const [theme, setTheme] = useState<Theme | undefined>(undefined);
  useEffect(() => setTheme(parseTheme(document.documentElement.dataset.theme)), []);

  function turn() {
    const next = nextTheme(theme);
    if (next) document.documentElement.dataset.theme = next;
    else delete document.documentElement.dataset.theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = themeCookieText(next, location.protocol === "https:");
    setTheme(next);
  }

  const Icon = icons[theme ?? "system"];
  const title = t("switch", { current: t(theme ?? "system"), next: t(nextTheme(theme) ?? "system") });
  return (
    <Button
      variant="quiet"
      size="small"
      className="text-mute pointer-coarse:min-w-11"
      aria-label={title}
      title={title}
      onClick={turn}
    >
      <Icon className="size-4" aria-hidden="true" />
    </Button>
  );
}
