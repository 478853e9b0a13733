/** A sequence taken along the votes, one row at a time. */
export interface SequenceWalk {
  add(row: number): void;
  /** The interval now; null where there is none yet. */
  point(): { rate: number; low: number; high: number } | null;
  /** Whether one half is excluded now. */
  excludesHalf(): boolean;
}
