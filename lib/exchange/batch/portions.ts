import type { Joined } from "@/lib/exchange/join/schema";
import type { ImportedResponse, ImportProblem, ResponseText } from "@/lib/exchange/schema";
import type { NewPrompt } from "@/lib/responses/add-prompts";
import { type Places, placesByFile } from "./places-by-file";

/** What is written at once: prompts in the place where they are first met, and the responses met with them. */
export interface Portion {
  prompts: NewPrompt[];
  references: { position: number; reference: string }[];
  responses: { prompt: number; system: number; response: ResponseText }[];
}

type Source = { again: () => AsyncIterable<ImportedResponse | ImportProblem> };

const ROWS_AT_ONCE = 2000;
const TEXT_AT_ONCE = 4_000_000;

/** Reads the files again, in the order in which they were joined, and gives out the texts that the join kept, a portion at a time. */
export async function* portionsOf(files: Source[], joined: Joined): AsyncGenerator<Portion> {
  const places = placesByFile(files.length, joined);
  let portion = emptyPortion();
  let held = 0;
  for (const [file, source] of files.entries()) {
    let index = 0;
    for await (const found of source.again()) {
      if (found.kind === "problem") continue;
      held += take(found, index, places[file], portion);
      index += 1;
      if (portion.responses.length + portion.prompts.length < ROWS_AT_ONCE && held < TEXT_AT_ONCE) continue;
      yield portion;
      portion = emptyPortion();
      held = 0;
    }
  }
  yield portion;
}

/** Adds to the portion what the join kept of a response, and says how long it is. */
function take(found: ImportedResponse, index: number, places: Places, portion: Portion): number {
  const { prompt: text, response, reference } = found;
  let length = 0;
  const defined = places.defines.get(index);
  if (defined) {
    portion.prompts.push({ ...defined, text, reference: null });
    length += JSON.stringify(text).length;
  }
  const explained = places.references.get(index);
  if (explained !== undefined && reference !== undefined) {
    portion.references.push({ position: explained, reference });
    length += reference.length;
  }
  const answer = places.answers.get(index);
  if (answer) {
    portion.responses.push({ ...answer, response });
    length += JSON.stringify(response).length;
  }
  return length;
}

function emptyPortion(): Portion {
  return { prompts: [], references: [], responses: [] };
}
