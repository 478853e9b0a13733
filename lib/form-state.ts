import type { ErrorCode } from "./errors";

/** What an action tells its form. */
export type FormState<T = unknown> =
  | { status: "idle" }
  | { status: "done"; result: T }
  | { status: "failed"; code: ErrorCode; message: string; fields: Record<string, string> };

export const idle: { status: "idle" } = { status: "idle" };
