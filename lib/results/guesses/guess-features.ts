import { foldText } from "@/lib/responses/fold-text";
import { namesOfSystem } from "@/lib/responses/names-of-system";
import { methodWords, modelFamilies } from "./model-families";

/** What a text says about which system it is: names, families and methods, and numbers, which mean something beside a name only. */
export type Features = { names: Set<string>; numbers: Set<string> };

export type GuessedSystem = { name: string; generator: string | null; method: string };

/** Words of every other text, which name nothing. */
const common = new Set(
  "the an and or of with by from at to in on is it its this that these one two vs not model models system response answer version output left right ai llm lm bot chatbot assistant text id test maybe probably think guess looks like sounds sure very better worse both other same".split(
    " ",
  ),
);

const han = /\p{Script=Han}/u;

const squeeze = (words: string) => words.replaceAll(" ", "");

/** Names of several words, which are one name: "chat" in "chat gpt" is no word of its own. */
const compounds = new Set(
  Object.values(modelFamilies)
    .flat()
    .filter((name) => name.includes(" "))
    .map(squeeze),
);

/** Letters and digits part: "gpt4" is gpt and 4, as "gpt-4" is; "7b" stays whole. */
function tokensOf(folded: string): string[] {
  const parts =
    folded.match(/\p{N}+(?:\.\p{N}+)?[bmk](?!\p{L})|\p{N}+(?:\.\p{N}+)?|\p{Script=Han}+|[^\P{L}\p{Script=Han}]+/gu) ??
    [];
  const tokens: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = [3, 2].find((count) => compounds.has(parts.slice(at, at + count).join(""))) ?? 1;
    tokens.push(parts.slice(at, at + length).join(""));
    at += length;
  }
  return tokens;
}

const isNumber = (token: string) => /^\p{N}+(?:\.\p{N}+)?$/u.test(token);

type Text = { folded: string; joined: Set<string> };

/** Up to three tokens in a row count as one word too: "chat gpt" is "chatgpt". */
function read(text: string): Text {
  const { folded } = foldText(text);
  const tokens = tokensOf(folded);
  const joined = new Set<string>();
  for (let at = 0; at < tokens.length; at++)
    for (let length = 1; length <= 3 && at + length <= tokens.length; length++)
      joined.add(tokens.slice(at, at + length).join(""));
  return { folded, joined };
}

function says({ folded, joined }: Text, word: string): boolean {
  return han.test(word) ? folded.includes(word) : joined.has(squeeze(word));
}

function familiesIn(text: Text): string[] {
  return Object.keys(modelFamilies).filter((family) => modelFamilies[family]!.some((word) => says(text, word)));
}

export function systemFeatures({ name, generator, method }: GuessedSystem): Features {
  const text = read(namesOfSystem({ name, generator }).join(" / "));
  const tokens = tokensOf(text.folded);
  const kinds = Object.keys(methodWords).filter((kind) => methodWords[kind]!.methods.includes(method));
  return {
    names: new Set([
      ...tokens.filter((token) => !isNumber(token) && token.length > 1 && !common.has(token)),
      ...familiesIn(text).map((family) => `family ${family}`),
      ...kinds.map((kind) => `method ${kind}`),
    ]),
    numbers: new Set(tokens.filter(isNumber)),
  };
}

/** Of the guess, what could name one of these systems. */
export function guessFeatures(guess: string, systems: readonly Features[]): Features {
  const text = read(guess);
  const names = new Set(familiesIn(text).map((family) => `family ${family}`));
  for (const [kind, { words }] of Object.entries(methodWords))
    if (words.some((word) => says(text, word))) names.add(`method ${kind}`);
  for (const system of systems)
    for (const name of system.names) if (!name.includes(" ") && says(text, name)) names.add(name);
  return { names, numbers: new Set(tokensOf(text.folded).filter(isNumber)) };
}

/** "Not GPT": what a guess excludes is no guess. */
export function excludes(guess: string): boolean {
  const { folded, joined } = read(guess);
  const words = ["not", "no", "isnt", "cannot", "never", "neither", "nor", "without"];
  return words.some((word) => joined.has(word)) || /n't\b|不是|并非|不像|没有|非/u.test(folded);
}
