import "server-only";
import { headers } from "next/headers";

export const requestIdHeader = "x-request-id";

/** The id that proxy.ts or `route` gave this request; null in jobs and tests, where there is no request. */
export async function currentRequestId(): Promise<string | null> {
  try {
    return (await headers()).get(requestIdHeader);
  } catch {
    return null;
  }
}
