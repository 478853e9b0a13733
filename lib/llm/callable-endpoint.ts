import type { Dispatcher } from "undici";
import type { EndpointMode } from "./schema";

/** An endpoint with its key, for those who call it. The key is out of sight of JSON, logs and console.log. */
export interface CallableEndpoint {
  readonly id: bigint;
  readonly name: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly mode: EndpointMode;
  readonly concurrency: number;
  readonly requestsPerMinute: number | null;
  readonly timeoutSeconds: number;
  readonly inputPrice: number | null;
  readonly outputPrice: number | null;
  readonly structuredOutput: boolean;
  /** Connections to a URL that an administrator allowed; throws ModelFailure for any other. */
  readonly connect: (url: URL) => Promise<Dispatcher>;
  /** A function, so that no serialiser finds it. */
  readonly key: () => string | null;
}
