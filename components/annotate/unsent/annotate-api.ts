export type Answered<T> =
  | { ok: true; body: T }
  /** Worth sending again: no connection, or a server that asks to wait. */
  | { ok: false; again: true; afterMs?: number; offline: boolean }
  /** `message` is the server's own words, in the annotator's language; empty where it had none. */
  | { ok: false; again: false; signedOut: boolean; message: string };

const patienceMs = 20_000;
/** Browsers carry 64 KB for pages that have gone, all requests together. */
const outlivesPage = 16_000;

/** POSTs JSON to our own API. Never throws: a failure says whether sending again can help. */
export async function post<T>(path: string, body: unknown): Promise<Answered<T>> {
  let response: Response;
  let answer: unknown;
  const text = JSON.stringify(body);
  try {
    response = await fetch(`/api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: text,
      // A vote on its way arrives although its tab is closed.
      keepalive: text.length < outlivesPage,
      signal: AbortSignal.timeout(patienceMs),
    });
    answer = await response.json().catch(() => null);
  } catch {
    return { ok: false, again: true, offline: true };
  }
  // Our own server answers with the route's type, or with an error.
  if (response.ok && answer !== null) return { ok: true, body: answer as T };
  if (response.ok || response.status >= 500 || response.status === 408 || response.status === 429) {
    return { ok: false, again: true, offline: false, ...retryAfter(response) };
  }
  return { ok: false, again: false, signedOut: response.status === 401, message: messageOf(answer) };
}

function retryAfter(response: Response): { afterMs?: number } {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { afterMs: seconds * 1000 } : {};
}

function messageOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "error" in answer) {
    const { error } = answer;
    if (typeof error === "object" && error !== null && "message" in error && typeof error.message === "string")
      return error.message;
  }
  return "";
}
