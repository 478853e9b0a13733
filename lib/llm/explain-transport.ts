import "server-only";
import { ModelFailure } from "./model-failure";
import { tooLarge } from "./read-body";

interface Circumstances {
  endpoint: { name: string; timeoutSeconds: number };
  /** The caller gave up: its own reason is passed on, not explained. */
  aborted: boolean;
}

/** What a socket's error means to people. */
export function explainTransport(error: unknown, { endpoint, aborted }: Circumstances): unknown {
  if (error instanceof ModelFailure || aborted) return error;
  const chain = causes(error);
  const known = chain.find((cause) => cause instanceof ModelFailure);
  if (known) return known;
  const codes = chain.map(codeOf);
  if (chain.some((cause) => cause instanceof Error && cause.name === "TimeoutError")) {
    return new ModelFailure("timed_out", `${endpoint.name} did not answer within ${endpoint.timeoutSeconds} seconds.`);
  }
  if (codes.includes("UND_ERR_RES_EXCEEDED_MAX_SIZE")) return tooLarge(endpoint.name);
  const code = codes.find((each) => each !== undefined && each in WORDS);
  return new ModelFailure("unreachable", `${endpoint.name} ${code ? WORDS[code] : "could not be reached"}.`);
}

const WORDS: Record<string, string> = {
  ECONNREFUSED: "refused the connection: is the server running",
  ECONNRESET: "closed the connection in the middle",
  UND_ERR_SOCKET: "closed the connection in the middle",
  ENOTFOUND: "has a host name that is not known",
  EAI_AGAIN: "has a host name that could not be looked up now",
  CERT_HAS_EXPIRED: "shows a certificate that has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "shows a certificate that nobody vouches for",
  SELF_SIGNED_CERT_IN_CHAIN: "shows a certificate that nobody vouches for",
  ERR_TLS_CERT_ALTNAME_INVALID: "shows a certificate of another host",
};

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause && chain.length < 10; cause = cause instanceof Error ? cause.cause : undefined) {
    chain.push(cause);
    if (cause instanceof AggregateError) chain.push(...cause.errors.slice(0, 10));
  }
  return chain;
}

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
