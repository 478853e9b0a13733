/** The cookie `theme`; without it the page follows the system. Every page's script has this file: no schema library in it. */
export type Theme = "light" | "dark";

export const themeCookie = "theme";

/** What goes on <html data-theme>: undefined for anything that is not a theme. */
export function parseTheme(value: string | undefined): Theme | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}

/** Round the circle: system, light, dark. */
export function nextTheme(theme: Theme | undefined): Theme | undefined {
  if (theme === undefined) return "light";
  return theme === "light" ? "dark" : undefined;
}

/** Kept for a year; following the system removes it. */
export function themeCookieText(theme: Theme | undefined, secure: boolean): string {
  const life = theme === undefined ? 0 : 31_536_000;
  return `${themeCookie}=${theme ?? ""}; Path=/; Max-Age=${life}; SameSite=Lax${secure ? "; Secure" : ""}`;
}
