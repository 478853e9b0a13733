import type { FailureKind } from "./schema";

const RETRYABLE: Record<FailureKind, boolean> = {
  address_not_allowed: false,
  unreachable: true,
  timed_out: true,
  rate_limited: true,
  server_error: true,
  refused: false,
  wrong_key: false,
  too_long: false,
  too_large: false,
  not_understood: true,
  empty: true,
};

/** A request that got no usable reply. `message` is for people: what happened and what to do, never a key or a response's text. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";
  readonly retryable: boolean;
  constructor(
    readonly kind: FailureKind,
    message: string,
    /** The server's own wish (Retry-After). */
    readonly retryAfterMs?: number,
  ) {
    super(message);
    this.retryable = RETRYABLE[kind];
  }
}
