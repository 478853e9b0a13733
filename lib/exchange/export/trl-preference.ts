import { preferencePair } from "./preference-pair";
import type { ExportedVote, PreferenceCounts } from "./schema";

type Votes = AsyncIterable<ExportedVote> | Iterable<ExportedVote>;

/** TRL's standard preference format as JSONL, with the raw texts in two more columns, one row a decided vote in the order given; returns what was left out. */
export async function* trlPreference(votes: Votes): AsyncGenerator<string, PreferenceCounts> {
  const counts: PreferenceCounts = {
    written: 0,
    leftOut: { tie: 0, both_bad: 0, surplus: 0, excluded: 0, not_main: 0 },
  };
  for await (const vote of votes) {
    const preference = preferencePair(vote);
    if (!preference.ok) counts.leftOut[preference.reason] += 1;
    else {
      counts.written += 1;
      yield `${JSON.stringify(preference.pair)}\n`;
    }
  }
  return counts;
}

export async function countPreferences(votes: Votes): Promise<PreferenceCounts> {
  const rows = trlPreference(votes);
  for (;;) {
    const next = await rows.next();
    if (next.done) return next.value;
  }
}
