import "server-only";
import pino from "pino";

/** Structured logs on stdout. Never a secret, a token or a response's text: log ids and counts. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: ["password", "token", "cookie", "authorization", "*.password", "*.token", "*.cookie", "*.authorization"],
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** What is safe to log of an error: its own words may quote a query's values, so only the stack's places are kept. */
export function describeError(error: unknown): { error: string; places?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const places = error.stack
    ?.split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8)
    .join("\n");
  return { error: `${error.name}${code}`, places };
}
