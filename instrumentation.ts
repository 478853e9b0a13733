import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("./lib/startup")).startUp();
}

/** Pages that fail outside `route` and `formAction` are logged with the same request id. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logPageFailure } = await import("./lib/startup");
  logPageFailure(error, request);
};
