"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { nextTheme, parseTheme, type Theme, themeCookieText } from "./theme";

const looks = {
  system: { Icon: Monitor, name: "as the system" },
  light: { Icon: Sun, name: "light" },
  dark: { Icon: Moon, name: "dark" },
};

const look = (theme: Theme | undefined) => looks[theme ?? "system"];

/** Goes round system, light, dark. The server reads the cookie, so a reload shows no flash. */
export function ThemeSwitch() {
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

  const { Icon, name } = look(theme);
  const title = `Theme: ${name}. Switch to ${look(nextTheme(theme)).name}.`;
  return (
    <Button variant="quiet" size="small" className="text-mute" aria-label={title} title={title} onClick={turn}>
      <Icon className="size-4" aria-hidden="true" />
    </Button>
  );
}
