import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { AppError } from "@/lib/errors";

const lostCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
  "08001",
  "08003",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
]);
const conflictCodes = new Set(["40001", "40P01", "P2034"]);
const lostWords =
  /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect|the database system is (starting up|shutting down|in recovery)|server closed the connection|Can't reach database|has encountered a connection error|Server has closed|terminating connection/i;

/** Every code and message along an error's chain: Prisma wraps what pg says in several ways. */
function* layersOf(error: unknown): Generator<{ code: string; message: string }> {
  let layer: unknown = error;
  for (let depth = 0; depth < 6 && layer !== null && typeof layer === "object"; depth++) {
    const code = "code" in layer && typeof layer.code === "string" ? layer.code : "";
    const original = "originalCode" in layer && typeof layer.originalCode === "string" ? layer.originalCode : "";
    const message = "message" in layer && typeof layer.message === "string" ? layer.message : "";
    yield { code, message };
    if (original) yield { code: original, message: "" };
    const meta = "meta" in layer && layer.meta && typeof layer.meta === "object" ? layer.meta : null;
    if (meta && "driverAdapterError" in meta) layer = meta.driverAdapterError;
    else layer = "cause" in layer ? layer.cause : null;
  }
}

/** The database cannot be reached just now: the same request may work in a moment. */
export function isConnectionLost(error: unknown): boolean {
  for (const { code, message } of layersOf(error)) if (lostCodes.has(code) || lostWords.test(message)) return true;
  return false;
}

/** Two transactions met; the loser may run again. */
export function isWriteConflict(error: unknown): boolean {
  for (const { code, message } of layersOf(error)) {
    if (
      conflictCodes.has(code) ||
      /could not serialize access|deadlock detected|TransactionWriteConflict/.test(message)
    )
      return true;
  }
  return false;
}

export function databaseUnavailable(): AppError {
  return annotatorError("unavailable", "databaseAway", { retryAfterSeconds: 2 });
}
