import { answersOf, responseText, turnsOf } from "@/lib/exchange/conversation";
import { MAX_TAG, MAX_TEXT } from "@/lib/exchange/limits";
import type { ImportedResponse, ImportProblem, PromptText, ResponseText, Tag } from "@/lib/exchange/schema";
import { cleanText } from "./clean-text";
import { type Fault, problemAt } from "./row";

/** What a format finds in a row, still as written. */
export interface Draft {
  sourceId?: string;
  prompt: PromptText;
  system: string;
  response: ResponseText;
  tags: Tag[];
  reference?: string;
  judgedPair?: boolean;
}

/** Checks and cleans what a row holds; a draft that cannot be kept gives a problem instead of a response. */
export function toResponse(
  place: { row: number; line: number },
  draft: Draft,
): { response: ImportedResponse | null; problems: ImportProblem[] } {
  const [nul, broken] = [new Set<string>(), new Set<string>()];
  const clean = (text: string, field: string) => {
    const cleaned = cleanText(text);
    if (cleaned.nulRemoved) nul.add(field);
    if (cleaned.broken) broken.add(field);
    return cleaned.text;
  };
  const refuse = (fault: Fault) => ({ response: null, problems: [problemAt(place, fault)] });

  const turns = turnsOf(draft.prompt);
  const answers = answersOf(draft.response);
  const long = (texts: { text: string }[]) => texts.reduce((sum, { text }) => sum + text.length, 0) > MAX_TEXT;
  if (long(turns)) return refuse(tooLong("prompt"));
  if (long(answers)) return refuse(tooLong("response"));
  if (long([{ text: draft.reference ?? "" }])) return refuse(tooLong("reference answer"));
  const asked = turns.map(({ role, text }) => ({ role, text: clean(text, "prompt") }));
  const system = clean(draft.system, "system").trim();
  // What is answered must be there to be read; an empty system message is none.
  if (asked.some(({ role, text }) => role === "user" && text.trim() === "")) return refuse(EMPTY_PROMPT);
  if (system === "") return refuse(EMPTY_SYSTEM);
  const sourceId = clean(draft.sourceId ?? "", "id").trim();
  const reference = clean(draft.reference ?? "", "reference answer");
  const response: ImportedResponse = {
    kind: "response",
    line: place.line,
    row: place.row,
    prompt: typeof draft.prompt === "string" ? asked[0].text : asked,
    system,
    response: responseText(answers.map(({ turn, text }) => ({ turn, text: clean(text, "response") }))),
    tags: draft.tags.map(({ key, value }) => ({
      key: clean(key, "tags").trim().slice(0, MAX_TAG),
      value: clean(value, "tags").trim().slice(0, MAX_TAG),
    })),
    ...(sourceId === "" ? {} : { sourceId }),
    ...(reference === "" ? {} : { reference }),
    ...(draft.judgedPair && { judgedPair: true }),
  };
  const faults = [...(nul.size > 0 ? [nulRemoved(nul)] : []), ...(broken.size > 0 ? [brokenCharacters(broken)] : [])];
  return { response, problems: faults.map((fault) => problemAt(place, fault)) };
}

const tooLong = (field: string): Fault => ({
  code: "too_long",
  message: `The ${field} of this row is longer than 2 million characters, so the row was skipped.`,
  hint: "Shorten it.",
  kept: false,
});
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
const fieldList = (fields: Set<string>) => [...fields].join(", ");
const nulRemoved = (fields: Set<string>): Fault => ({
  code: "nul_removed",
  message: `NUL characters were removed (${fieldList(fields)}).`,
  hint: "They cannot be stored or shown. Nothing to do, unless you expected other text there.",
  kept: true,
});
const brokenCharacters = (fields: Set<string>): Fault => ({
  code: "broken_characters",
  message: `Some characters cannot be read and are shown as \uFFFD (${fieldList(fields)}).`,
  hint: "If the text looks wrong, choose another encoding for the file, or save it as UTF-8 and drop it again.",
  kept: true,
});
