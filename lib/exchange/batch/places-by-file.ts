import type { Joined } from "@/lib/exchange/join/schema";
import type { NewPrompt } from "@/lib/responses/add-prompts";

/** What the join made of a file's responses, by their place in it. */
export interface Places {
  answers: Map<number, { prompt: number; system: number }>;
  defines: Map<number, Omit<NewPrompt, "text" | "reference">>;
  references: Map<number, number>;
}

export function placesByFile(files: number, joined: Joined): Places[] {
  const places = Array.from(
    { length: files },
    (): Places => ({ answers: new Map(), defines: new Map(), references: new Map() }),
  );
  const occurrences = new Map<string, number>();
  for (const [position, { sourceId, first, tags, reference }] of joined.prompts.entries()) {
    const key = JSON.stringify([sourceId, first.row.prompt.exact]);
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    places[first.file].defines.set(first.row.index, { position, sourceId, occurrence, tags });
    if (reference) places[reference.file].references.set(reference.row.index, position);
  }
  for (const { prompt, system, file, row } of joined.responses) places[file].answers.set(row.index, { prompt, system });
  return places;
}
