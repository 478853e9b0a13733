import { foldText } from "./fold-text";
import { makerNames, modelNames } from "./identity-names";

/** Names and words of one study, beside the built-in ones. */
export type OwnNames = {
  /** Systems' names and generators. */
  names: string[];
  /** Words that give a system away wherever they stand (`ProtocolSettings.leakWords`). */
  words: string[];
};

export type NameKind = {
  what: "model" | "maker" | "own" | "word";
  /** A `thing` and a `person` have other meanings. */
  sure: "clear" | "thing" | "person";
};

export type FoundName = NameKind & { start: number; end: number; versioned: boolean };

export type NamePattern = { find: (folded: string) => Iterable<FoundName> };

const separator = "[ \\-./+]{0,2}";
const version =
  "(?:[ \\-.]{0,2}(?:v?\\d{1,4}(?:\\.\\d{1,3})?[bmko]?|turbo|mini|nano|pro|ultra|flash|opus|sonnet|haiku|instruct|chat|plus|max|large|medium|small|preview|lite|hf)(?![a-z0-9])){0,6}";
const telling = /\d|instruct|chat|pro|ultra|flash|opus|sonnet|haiku/;
/** First words of systems' names that say how a system was made, not what it is called. */
const generic =
  /^(?:base|model|system|method|instruct|chat|dpo|rlhf|urial|test|large|small|tiny|first|second|third|with|plain|zero|shot|aligned|tuned|vanilla|untuned|baseline|http|https)$/;

/** What people and models say of themselves: "I am just an AI" names nobody, whatever a system is called. */
const everyday =
  /^(?:just|only|also|merely|simply|basically|still|very|quite|really|always|never|here|there|sure|glad|happy|sorry|afraid|able|unable|ready|free|open|smart|fine|good|best|better|great|right|wrong|simple|helpful|harmless|honest|safe|trained|designed|made|your|this|that|some|what|when|from|like|more|less|long|short|mixed|final|full|real|true|human|assistant|answer|results?|outputs?|responses?|generated|eval|data)$/;

/** Names beyond this many in one text are not looked at: no honest response has so many. */
const most = 2000;

/** One expression that finds every name in a folded text, in time that grows with the text alone. */
export function namePattern(own: OwnNames): NamePattern {
  const kinds = new Map<string, NameKind>();
  const add = (names: readonly string[], kind: NameKind) => {
    for (const name of names) {
      const key = keyOf(name);
      if (key !== "" && !kinds.has(key)) kinds.set(key, kind);
    }
  };
  const spelled = new Map<string, string>();
  const remember = (names: readonly string[], kind: NameKind) => {
    const folded = names.map((name) => wordsOf(name).join(" "));
    add(folded, kind);
    for (const name of folded) if (!spelled.has(keyOf(name))) spelled.set(keyOf(name), name);
  };
  remember(own.words, { what: "word", sure: "clear" });
  remember(own.names.filter(isTelling), { what: "own", sure: "clear" });
  for (const sure of ["clear", "thing", "person"] as const) remember(modelNames[sure], { what: "model", sure });
  for (const sure of ["clear", "thing"] as const) remember(makerNames[sure], { what: "maker", sure });
  remember(own.names.flatMap(family), { what: "model", sure: "thing" });
  const all = [...spelled.values()].filter((name) => name !== "").sort((one, other) => other.length - one.length);
  const latin = all.filter((name) => /^[\x20-\x7f]+$/.test(name)).map(source);
  const others = all.filter((name) => !/^[\x20-\x7f]+$/.test(name)).map(source);
  const pattern = new RegExp(
    `(?<![a-z0-9])(${latin.join("|") || "(?!)"})(?![a-z0-9])(${version})|(${others.join("|") || "(?!)"})(${version})`,
    "g",
  );
  return {
    *find(folded) {
      let seen = 0;
      for (const match of folded.matchAll(pattern)) {
        if (++seen > most) return;
        const kind = kinds.get(keyOf(match[1] ?? match[3] ?? ""));
        const suffix = match[2] ?? match[4] ?? "";
        if (!kind) continue;
        yield { ...kind, start: match.index, end: match.index + match[0].length, versioned: telling.test(suffix) };
      }
    },
  };
}

function wordsOf(name: string): string[] {
  return foldText(name).folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const keyOf = (name: string) => name.replaceAll(/[^\p{L}\p{N}]+/gu, "");

const source = (name: string) => name.split(" ").join(separator);

/** A name with letters and digits ("Kestrel-7B") is no word of a language: it tells wherever it stands. */
function isTelling(name: string): boolean {
  const key = keyOf(foldText(name).folded);
  return key.length >= 4 && /\p{L}/u.test(key) && /\d/.test(key);
}

/** "Kestrel-7B-chat" calls itself Kestrel. */
function family(name: string): string[] {
  const words = wordsOf(name);
  const [first = ""] = words;
  return [words.join(" "), first].filter(
    (each) => /^\p{L}{4,}/u.test(each) && !generic.test(each) && !everyday.test(each),
  );
}
