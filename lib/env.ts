import "server-only";
import { z } from "zod";

/** The parts, and the whole: a secret may hold a comma itself. */
function secretsIn(text: string): string[] {
  const parts = text.split(",").map((secret) => secret.trim());
  return [...new Set([text.trim(), ...parts])].filter(Boolean);
}

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_URL must be a postgresql:// address." }),
  APP_SECRET: z.string().min(32, "APP_SECRET must have at least 32 characters; npm start makes one."),
  /** Secrets used before APP_SECRET was changed, separated by commas: keys of endpoints sealed under them still open. */
  APP_SECRETS_BEFORE: z.string().default("").transform(secretsIn),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "PUBLIC_URL must be an http(s):// address." }).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  /** Connections each process may open: pools × processes must stay below the server's max_connections. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(500).default(16),
  /** Files of further languages beside those that come with the app: what annotators read, as in lib/i18n/messages. */
  LANGUAGES_FOLDER: z.string().optional(),
  /** "off" leaves background jobs to other copies of the app; one at least must run them. */
  JOBS: z.enum(["on", "off"]).default("on"),
  /** Imports, openings and the like that this process does at a time; requests to models are counted apart. */
  JOBS_AT_ONCE: z.coerce.number().int().min(1).max(64).default(2),
});

export type Env = Omit<z.infer<typeof Env>, "PUBLIC_URL"> & { PUBLIC_URL: string };

let parsed: Env | undefined;

/** Read lazily: `next build` evaluates modules without any of this set. */
export function env(): Env {
  if (parsed) return parsed;
  const result = Env.safeParse(process.env);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join(" ");
    throw new Error(`The environment is not complete. ${problems} Start with npm start, which sets what is missing.`);
  }
  const publicUrl = result.data.PUBLIC_URL ?? `http://localhost:${result.data.PORT}`;
  parsed = { ...result.data, PUBLIC_URL: publicUrl.replace(/\/+$/, "") };
  return parsed;
}

export function isSecureOrigin(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}
