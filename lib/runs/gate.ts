import "server-only";
import { describeError, log } from "@/lib/log";
import { forgetLocks } from "./endpoint-locks";
import { announceQuiet, takeMoments } from "./pace";
import { Places } from "./places";

interface Limits {
  id: bigint;
  concurrency: number;
  requestsPerMinute: number | null;
}

/** How often a process looks for more places and for others that are short of them. */
const LOOK_MS = 250;

/**
 * This process's door to one endpoint: lets in as many requests at once as it holds places, at the moments that the requests per minute leave it,
 * and nobody while the server asked for quiet.
 */
export class Gate {
  private places: Places;
  private inside = 0;
  private queue: (() => void)[] = [];
  private quietUntil = 0;
  private moments: number[] = [];
  private tending = false;
  private asked = 0;
  private mayGetMore = true;
  private wake: () => void = () => {};

  constructor(private limits: Limits) {
    this.places = new Places(limits.id);
  }

  /** The newest limits hold: an endpoint may be changed while runs use it. */
  setLimits(limits: Limits): void {
    this.limits = limits;
  }

  /** Resolves to a function that must be called once the request is over, or to null where the signal came first. */
  async enter(signal: AbortSignal): Promise<(() => void) | null> {
    if (!(await this.waitForTurn(signal))) return null;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.inside--;
      this.letIn();
    };
  }

  /** After a 429: nobody enters for this long, here and in other processes. */
  keepQuiet(ms: number): void {
    this.quietUntil = Math.max(this.quietUntil, Date.now() + ms);
    announceQuiet(this.limits.id, ms).catch(() => {});
  }

  private waitForTurn(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const turn = () => {
        signal.removeEventListener("abort", giveUp);
        resolve(true);
      };
      const giveUp = () => {
        this.queue = this.queue.filter((other) => other !== turn);
        resolve(false);
      };
      signal.addEventListener("abort", giveUp, { once: true });
      this.queue.push(turn);
      this.letIn();
      this.tend().catch(() => {});
      if (this.queue.length > 0 && this.mayGetMore && this.inside + this.queue.length > this.asked) this.wake();
    });
  }

  private letIn(): void {
    const now = Date.now();
    const paced = this.limits.requestsPerMinute !== null;
    while (this.queue.length > 0 && this.inside < this.places.room && now >= this.quietUntil) {
      if (paced && !(this.moments[0] <= now)) break;
      if (paced) this.moments.shift();
      this.inside++;
      this.queue.shift()?.();
    }
    // Woken, the tending looks for further moments.
    if (paced && this.moments.length === 0 && this.queue.length > 0 && this.inside < this.places.room) this.wake();
  }

  /** While anyone is inside or waits, and a little longer: gets places, shares them, and opens again after a quiet time. */
  private async tend(): Promise<void> {
    if (this.tending) return;
    this.tending = true;
    for (let idle = 0; idle < 2; ) {
      await this.tendOnce();
      await this.rest();
      idle = this.queue.length > 0 || this.inside > 0 ? 0 : idle + 1;
    }
    await this.places.leave().catch(forgetLocks);
    this.tending = false;
    if (this.queue.length > 0) await this.tend();
  }

  private async tendOnce(): Promise<void> {
    const { concurrency } = this.limits;
    this.asked = this.inside + this.queue.length;
    try {
      const { more, quietMs } = await this.places.settle({ concurrency, wanted: this.asked, used: this.inside });
      this.mayGetMore = more;
      if (quietMs > 0) this.quietUntil = Math.max(this.quietUntil, Date.now() + quietMs);
      await this.getMoments();
    } catch (error) {
      log.warn({ ...describeError(error) }, "places at an endpoint could not be taken");
      this.mayGetMore = false;
      forgetLocks();
    }
    this.letIn();
  }

  /** For the next second, and no more than wait. */
  private async getMoments(): Promise<void> {
    const { id, requestsPerMinute } = this.limits;
    if (requestsPerMinute === null || this.moments.length > 0) return;
    const count = Math.min(this.queue.length, Math.ceil(requestsPerMinute / 60), this.places.room - this.inside);
    if (count > 0 && Date.now() >= this.quietUntil) this.moments = await takeMoments(id, requestsPerMinute, count);
  }

  /** Until the next look, or until woken; opens at each moment on the way. */
  private async rest(): Promise<void> {
    let woken = this.mayGetMore && this.inside + this.queue.length > this.asked;
    for (const end = Date.now() + LOOK_MS; !woken && Date.now() < end; this.letIn()) {
      const opens = Math.max(this.quietUntil, this.moments[0] ?? 0);
      const until = this.queue.length > 0 && opens > Date.now() ? Math.min(opens, end) : end;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, until - Date.now() + 1);
        this.wake = () => {
          woken = true;
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = () => {};
  }
}

const gates = new Map<bigint, Gate>();

export function gateOf(limits: Limits): Gate {
  const gate = gates.get(limits.id) ?? new Gate(limits);
  gate.setLimits(limits);
  gates.set(limits.id, gate);
  return gate;
}
