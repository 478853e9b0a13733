import { MAX_TAG, MAX_TEXT } from "@/lib/exchange/limits";
import type { ImportedResponse, ImportProblem, Tag } from "@/lib/exchange/schema";
import { cleanText } from "./clean-text";
import { type Fault, problemAt } from "./row";

/** What a format finds in a row, still as written. */
export interface Draft {
  sourceId?: string;
  prompt: string;
  system: string;
  response: string;
  tags: Tag[];
  reference?: string;
}

/** Checks and cleans what a row holds; a draft that cannot be kept gives a problem instead of a response. */
export function toResponse(
  place: { row: number; line: number },
  draft: Draft,
): { response: ImportedResponse | null; problems: ImportProblem[] } {
  const faults = new Map<string, Fault>();
  const clean = (text: string) => {
    const cleaned = cleanText(text);
    if (cleaned.nulRemoved) faults.set("nul_removed", NUL_REMOVED);
    if (cleaned.broken) faults.set("broken_characters", BROKEN_CHARACTERS);
    return cleaned.text;
  };
  const refuse = (fault: Fault) => ({ response: null, problems: [problemAt(place, fault)] });

  if ([draft.prompt, draft.response, draft.reference ?? ""].some((text) => text.length > MAX_TEXT))
    return refuse(TEXT_TOO_LONG);
  const prompt = clean(draft.prompt);
  const system = clean(draft.system).trim();
  if (prompt.trim() === "") return refuse(EMPTY_PROMPT);
  if (system === "") return refuse(EMPTY_SYSTEM);
  const sourceId = clean(draft.sourceId ?? "").trim();
  const reference = clean(draft.reference ?? "");
  const response: ImportedResponse = {
    kind: "response",
    line: place.line,
    row: place.row,
    prompt,
    system,
    response: clean(draft.response),
    tags: draft.tags.map(({ key, value }) => ({
      key: clean(key).trim().slice(0, MAX_TAG),
      value: clean(value).trim().slice(0, MAX_TAG),
    })),
    ...(sourceId === "" ? {} : { sourceId }),
    ...(reference === "" ? {} : { reference }),
  };
  return { response, problems: [...faults.values()].map((fault) => problemAt(place, fault)) };
}

const TEXT_TOO_LONG: Fault = {
  code: "too_long",
  message: "A text of this row is longer than 2 million characters, so the row was skipped.",
  hint: "Shorten the text.",
  kept: false,
};
const EMPTY_PROMPT: Fault = {
  code: "empty_prompt",
  message: "The prompt of this row is empty, so the row was skipped.",
  hint: "Check which column holds the prompt.",
  kept: false,
};
const EMPTY_SYSTEM: Fault = {
  code: "empty_system",
  message: "This row does not say which system answered, so it was skipped.",
  hint: "Check which column holds the system, or give one name for the whole file.",
  kept: false,
};
const NUL_REMOVED: Fault = {
  code: "nul_removed",
  message: "NUL characters were removed from this row.",
  hint: "They cannot be stored or shown. Nothing to do, unless you expected other text there.",
  kept: true,
};
const BROKEN_CHARACTERS: Fault = {
  code: "broken_characters",
  message: "This row holds characters that cannot be read; they are shown as \uFFFD.",
  hint: "Save the file as UTF-8 if the text looks wrong.",
  kept: true,
};
