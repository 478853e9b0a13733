import "server-only";
import { lockEra, lockPlaces, lookAround, raiseSign, unlockPlaces } from "./endpoint-locks";

/** Where there are fewer places than processes they take turns of this length. */
const TURN_MS = 2_000;

interface Demand {
  concurrency: number;
  /** Requests inside and waiting. */
  wanted: number;
  /** Requests inside: their places stay. */
  used: number;
}

/** This process's places at one endpoint: it takes what is free, and gives down to its share when another has less. */
export class Places {
  private numbers: number[] = [];
  private era = -1;
  private signs = { here: false, short: false };
  /** While others are short: this many requests may be inside. */
  private limit = Number.POSITIVE_INFINITY;
  private since = 0;
  private restUntil = 0;

  constructor(private id: bigint) {}

  /** How many requests may be inside. */
  get room(): number {
    return this.era === lockEra() ? Math.min(this.numbers.length, this.limit) : 0;
  }

  /** Takes and gives once. `more`: asking again for more may help at once. `quietMs`: what the server asked of any process. */
  async settle({ concurrency, wanted, used }: Demand): Promise<{ more: boolean; quietMs: number }> {
    if (this.era !== lockEra()) this.forget();
    await this.raise("here", true);
    const { processes, othersShort, quietMs } = await lookAround(this.id);
    const share = Math.max(1, Math.floor(concurrency / processes));
    const most = othersShort ? Math.min(share, concurrency) : concurrency;
    const target = this.isResting(othersShort && processes > concurrency) ? 0 : Math.min(wanted, most);
    this.limit = othersShort ? target : concurrency;
    // Alone, a process keeps what it has: the next chunk will want it.
    const keep = Math.max(processes > 1 ? target : Math.min(concurrency, this.numbers.length), used);
    if (this.numbers.length > keep) await this.give(this.numbers.length - keep);
    if (target > this.numbers.length) await this.take(target - this.numbers.length, concurrency);
    await this.raise("short", this.numbers.length < Math.min(wanted, share));
    return { more: this.numbers.length >= target && target < concurrency && !othersShort, quietMs };
  }

  async leave(): Promise<void> {
    if (this.era !== lockEra()) return this.forget();
    await this.give(this.numbers.length);
    await this.raise("short", false);
    await this.raise("here", false);
  }

  private forget(): void {
    this.numbers = [];
    this.signs = { here: false, short: false };
    this.era = lockEra();
  }

  private isResting(crowded: boolean): boolean {
    const now = Date.now();
    if (crowded && this.numbers.length > 0 && now - this.since > TURN_MS) this.restUntil = now + TURN_MS / 2;
    return now < this.restUntil;
  }

  private async take(want: number, places: number): Promise<void> {
    if (this.numbers.length === 0) this.since = Date.now();
    this.numbers.push(...(await lockPlaces(this.id, { places, held: this.numbers, want })));
  }

  private async give(count: number): Promise<void> {
    const numbers = this.numbers.splice(this.numbers.length - count, count);
    if (numbers.length > 0) await unlockPlaces(this.id, numbers);
  }

  private async raise(sign: "here" | "short", up: boolean): Promise<void> {
    if (this.signs[sign] === up) return;
    this.signs[sign] = up;
    await raiseSign(this.id, sign, up);
  }
}
