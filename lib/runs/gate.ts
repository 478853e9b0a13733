import "server-only";
import { describeError, log } from "@/lib/log";
import { isAnyoneWaiting, lockEra, lockPlaces, sayWaiting, unlockPlaces } from "./endpoint-locks";
import { pause } from "./pause";

interface Limits {
  id: bigint;
  concurrency: number;
  requestsPerMinute: number | null;
}

/** How often a process without enough places looks for more, and one with several whether others wait. */
const LOOK_MS = 250;

/**
 * This process's door to one endpoint: lets in as many requests at once as it holds places, no more per minute than its part of the limit, and
 * nobody while the server asked for quiet.
 */
export class Gate {
  private places: number[] = [];
  private era = lockEra();
  private inside = 0;
  private queue: (() => void)[] = [];
  private quietUntil = 0;
  private entered: number[] = [];
  private tending: Promise<void> | undefined;

  constructor(private limits: Limits) {}

  /** The newest limits hold: an endpoint may be changed while runs use it. */
  setLimits(limits: Limits): void {
    this.limits = limits;
  }

  /** Resolves to a function that must be called once the request is over. */
  async enter(): Promise<() => void> {
    await new Promise<void>((resolve) => {
      this.queue.push(resolve);
      this.letIn();
      this.tend();
    });
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.inside--;
      this.letIn();
    };
  }

  /** After a 429: nobody enters for this long. */
  keepQuiet(ms: number): void {
    this.quietUntil = Math.max(this.quietUntil, Date.now() + ms);
  }

  private letIn(): void {
    while (this.queue.length > 0 && this.inside < this.places.length && this.isOpen()) {
      this.inside++;
      if (this.limits.requestsPerMinute !== null) this.entered.push(Date.now());
      this.queue.shift()?.();
    }
  }

  private isOpen(): boolean {
    const now = Date.now();
    if (now < this.quietUntil) return false;
    const { requestsPerMinute, concurrency } = this.limits;
    if (requestsPerMinute === null) return true;
    while (this.entered.length > 0 && this.entered[0] <= now - 60_000) this.entered.shift();
    // Others hold the other places, and their part of the minute.
    return this.entered.length < Math.max(1, Math.floor((requestsPerMinute * this.places.length) / concurrency));
  }

  /** While anyone is inside or waits: gets places, shares them, and opens again after a quiet time. */
  private tend(): void {
    this.tending ??= this.tendPlaces().finally(() => {
      this.tending = undefined;
      if (this.queue.length > 0) this.tend();
    });
  }

  private async tendPlaces(): Promise<void> {
    let waiting = false;
    const never = new AbortController().signal;
    while (this.queue.length > 0 || this.inside > 0) {
      try {
        if (this.era !== lockEra()) this.places = [];
        await this.share();
        await this.getPlaces();
        const starved = this.places.length === 0 && this.queue.length > 0;
        if (starved !== waiting) await sayWaiting(this.limits.id, starved);
        waiting = starved;
      } catch (error) {
        this.places = [];
        waiting = false;
        log.warn({ ...describeError(error) }, "places at an endpoint could not be taken");
      }
      this.letIn();
      await pause(LOOK_MS, never);
    }
    await this.giveBack(this.places.length).catch(() => {});
    if (waiting) await sayWaiting(this.limits.id, false).catch(() => {});
  }

  private async getPlaces(): Promise<void> {
    const want = Math.min(this.limits.concurrency, this.inside + this.queue.length) - this.places.length;
    if (want <= 0) return;
    const { id, concurrency } = this.limits;
    const { numbers, era } = await lockPlaces(id, { places: concurrency, held: this.places, want });
    this.era = era;
    this.places.push(...numbers);
  }

  /** Whoever holds several gives half of them to those who have none. */
  private async share(): Promise<void> {
    const above = this.places.length - this.limits.concurrency;
    if (above > 0) await this.giveBack(above);
    if (this.places.length > 1 && (await isAnyoneWaiting(this.limits.id))) {
      await this.giveBack(Math.floor(this.places.length / 2));
    }
  }

  private async giveBack(count: number): Promise<void> {
    const numbers = this.places.splice(this.places.length - count, count);
    if (numbers.length > 0) await unlockPlaces(this.limits.id, numbers);
  }
}

const gates = new Map<bigint, Gate>();

export function gateOf(limits: Limits): Gate {
  const gate = gates.get(limits.id) ?? new Gate(limits);
  gate.setLimits(limits);
  gates.set(limits.id, gate);
  return gate;
}
