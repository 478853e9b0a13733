import type { ExportedVote } from "./schema";

/** Every vote with everything, one JSON object a line. */
export async function* votesJsonl(votes: AsyncIterable<ExportedVote> | Iterable<ExportedVote>): AsyncGenerator<string> {
  for await (const vote of votes) yield `${JSON.stringify(vote)}\n`;
}
