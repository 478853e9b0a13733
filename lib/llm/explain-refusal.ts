import { storable } from "@/lib/storable";
import { ModelFailure } from "./model-failure";
import { retryAfterMs } from "./retry-after";

interface Headers {
  get: (name: string) => string | null;
}

/** A status that is not 2xx, as a failure. The server's words are quoted, cut short, and without anything that looks like a key. */
export function refusalOf(
  status: number,
  headers: Headers,
  body: string,
  { name, model }: { name: string; model: string },
) {
  const said = quote(body);
  const wait = retryAfterMs(headers.get("retry-after"), Date.now());
  if (status === 429) return new ModelFailure("rate_limited", `${name} asks for fewer requests.${said}`, wait);
  if (status === 401 || status === 403) {
    return new ModelFailure(
      "wrong_key",
      `${name} refused the key (status ${status}). Check it on the page Endpoints.${said}`,
    );
  }
  if (status === 404) {
    return new ModelFailure("refused", `${name} knows no such address or no model “${model}” (status 404).${said}`);
  }
  if (status >= 300 && status < 400) {
    return new ModelFailure(
      "refused",
      `${name} wants to redirect elsewhere, which is not followed. Write the final address.`,
    );
  }
  if (status === 413 || isTooLong(body)) {
    return new ModelFailure("too_long", `${name} found the request longer than the model can read.${said}`);
  }
  if (status === 408 || status === 409 || status === 425) {
    return new ModelFailure("server_error", `${name} could not answer now (status ${status}).${said}`, wait);
  }
  if (status >= 500) return new ModelFailure("server_error", `${name} failed (status ${status}).${said}`, wait);
  return new ModelFailure("refused", `${name} refused the request (status ${status}).${said}`);
}

function isTooLong(body: string): boolean {
  return /context_length_exceeded|maximum context length|context window|exceeds? the (?:model's )?context/i.test(
    body.slice(0, 4_000),
  );
}

/** At most 200 characters of the server's message; words that could be a key or a long token are left out. */
function quote(body: string): string {
  const message = messageIn(body)
    .replace(/\bbearer\s+\S+/gi, "…")
    .replace(/\b(?:sk|pk|key|token)[-_=][\w.-]{4,}/gi, "…")
    .replace(/[\w+/=-]{24,}/g, "…")
    .replace(/\s+/g, " ")
    .trim();
  if (message === "") return "";
  return ` It says: “${storable(message.length > 200 ? `${message.slice(0, 200)}…` : message)}”`;
}

function messageIn(body: string): string {
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json === "object" && json !== null) {
      const error = "error" in json ? json.error : json;
      if (typeof error === "string") return error;
      if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
      if ("detail" in json && typeof json.detail === "string") return json.detail;
    }
    return "";
  } catch {
    // A page of HTML says nothing that helps.
    return body.trimStart().startsWith("<") ? "" : body.slice(0, 400);
  }
}
