import { type Cell, csvLine } from "./csv-line";
import type { ExportedVote } from "./schema";

export const COLUMNS: Record<string, (vote: ExportedVote) => Cell> = {
  vote: (vote) => vote.vote,
  study: (vote) => vote.study,
  comparison: (vote) => vote.comparison,
  turn: (vote) => vote.turn,
  prompt_id: (vote) => vote.prompt.id,
  source_id: (vote) => vote.prompt.sourceId,
  prompt: (vote) => vote.prompt.text,
  tags: (vote) => vote.prompt.tags.map(({ key, value }) => `${key}=${value}`).join("; "),
  reference: (vote) => vote.prompt.reference,
  system_a: (vote) => vote.systemA.name,
  method_a: (vote) => vote.systemA.method,
  response_a: (vote) => vote.responseA,
  raw_response_a: (vote) => vote.rawResponseA,
  system_b: (vote) => vote.systemB.name,
  method_b: (vote) => vote.systemB.method,
  response_b: (vote) => vote.responseB,
  raw_response_b: (vote) => vote.rawResponseB,
  outcome: (vote) => vote.outcome,
  scale: (vote) => vote.scale,
  strength: (vote) => vote.strength,
  confidence: (vote) => vote.confidence,
  left_system: (vote) => sideName(vote, vote.left),
  right_system: (vote) => sideName(vote, vote.left === null ? null : vote.left === "a" ? "b" : "a"),
  rationale: (vote) => vote.rationale,
  reasons: (vote) => vote.reasons.join("; "),
  highlights: (vote) => (vote.highlights.length === 0 ? null : JSON.stringify(vote.highlights)),
  annotator: (vote) => vote.annotator.label,
  annotator_id: (vote) => vote.annotator.id,
  annotator_kind: (vote) => vote.annotator.kind,
  simulated: (vote) => vote.annotator.simulated,
  excluded: (vote) => vote.annotator.excluded,
  kind: (vote) => vote.kind,
  surplus: (vote) => vote.surplus,
  flags: (vote) => vote.flags.map(({ kind, note }) => (note ? `${kind}: ${note}` : kind)).join("; "),
  guesses: (vote) =>
    vote.flags
      .filter(({ guess }) => guess !== null)
      .map(({ guessed, guess }) => `${guessed ?? "?"}=${guess}`)
      .join("; "),
  active_seconds: (vote) => vote.activeSeconds,
  created_at: (vote) => vote.createdAt,
  updated_at: (vote) => vote.updatedAt,
};

/** Every vote as a row; each of the study's aspects is a column of its own. */
export async function* votesCsv(
  votes: AsyncIterable<ExportedVote> | Iterable<ExportedVote>,
  aspectKeys: string[],
): AsyncGenerator<string> {
  yield csvLine([...Object.keys(COLUMNS), ...aspectColumns(aspectKeys)]);
  for await (const vote of votes) {
    const answers = new Map(vote.aspects.map((answer) => [answer.key, answer]));
    yield csvLine([
      ...Object.values(COLUMNS).map((cell) => cell(vote)),
      ...aspectKeys.flatMap((key) => [answers.get(key)?.outcome ?? null, answers.get(key)?.strength ?? null]),
    ]);
  }
}

const aspectColumns = (keys: string[]) => keys.flatMap((key) => [`aspect_${key}`, `strength_${key}`]);

function sideName(vote: ExportedVote, side: "a" | "b" | null): string | null {
  if (side === null) return null;
  return side === "a" ? vote.systemA.name : vote.systemB.name;
}
