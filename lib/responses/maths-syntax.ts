import type { Code, Construct, Extension, State, Tokenizer } from "micromark-util-types";
import { isBracketedProse, isPricedProse } from "./maths-prose";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    maths: "maths";
    mathsFence: "mathsFence";
    mathsText: "mathsText";
  }
}

const dollar = 36;
const backslash = 92;
const openRound = 40;
const openSquare = 91;
/** Below this are micromark's codes for line endings. */
const tab = -2;

const isLineEnding = (code: Code) => code !== null && code < tab;
const isSpace = (code: Code) => code === null || code < 0 || code === 32;
const isWordCharacter = (code: Code) => code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));

/**
 * `$$…$$`, `\[…\]`, `\(…\)` and `$…$`, the last only by pandoc's rule and on one line: nothing blank inside the dollars, no letter
 * or digit outside them. A second opening before the closing ends the attempt, so that reading takes linear time.
 */
const tokenizeMaths: Tokenizer = function (effects, ok, nok) {
  let closing: Code = dollar;
  let doubled = false;
  let previous: Code = null;
  let text = "";

  const single = () => closing === dollar && !doubled;

  const start: State = (code) => {
    if (code === dollar && isWordCharacter(this.previous)) return nok(code);
    effects.enter("maths");
    effects.enter("mathsFence");
    effects.consume(code);
    return code === dollar ? secondDollar : bracket;
  };

  const secondDollar: State = (code) => {
    if (code !== dollar) return isSpace(code) ? nok(code) : begin(code);
    doubled = true;
    effects.consume(code);
    return (next) => (next === dollar ? nok(next) : begin(next));
  };

  const bracket: State = (code) => {
    if (code !== openRound && code !== openSquare) return nok(code);
    closing = code === openRound ? 41 : 93;
    effects.consume(code);
    return begin;
  };

  const begin: State = (code) => {
    effects.exit("mathsFence");
    return inside(code);
  };

  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnding(code)) {
      if (single()) return nok(code);
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      text += " ";
      return inside;
    }
    if (code === dollar) return closing === dollar ? firstClosing(code) : nok(code);
    effects.enter("mathsText");
    return run(code);
  };

  const run: State = (code) => {
    if (code === null || isLineEnding(code) || code === dollar) {
      effects.exit("mathsText");
      return inside(code);
    }
    if (code === backslash) {
      effects.consume(code);
      return escaped;
    }
    previous = code;
    text += code > 0 ? String.fromCodePoint(code) : " ";
    effects.consume(code);
    return run;
  };

  const escaped: State = (code) => {
    if (closing !== dollar && code === closing) return finish(code);
    if (closing !== dollar && (code === openRound || code === openSquare)) return nok(code);
    if (code === null || isLineEnding(code)) return run(code);
    previous = code;
    text += `\\${code > 0 ? String.fromCodePoint(code) : " "}`;
    effects.consume(code);
    return run;
  };

  const firstClosing: State = (code) => {
    if (single() && isSpace(previous)) return nok(code);
    effects.enter("mathsFence");
    effects.consume(code);
    return doubled ? secondClosing : afterSingle;
  };

  const secondClosing: State = (code) => (code === dollar ? finish(code) : nok(code));

  const afterSingle: State = (code) => {
    if (code === dollar || isWordCharacter(code) || isPricedProse(text)) return nok(code);
    effects.exit("mathsFence");
    effects.exit("maths");
    return ok(code);
  };

  const finish: State = (code) => {
    if (text.trim() === "" || (closing !== dollar && isBracketedProse(text))) return nok(code);
    effects.consume(code);
    effects.exit(closing === dollar ? "mathsFence" : "mathsText");
    effects.exit("maths");
    return ok;
  };

  return start;
};

const maths: Construct = {
  name: "maths",
  tokenize: tokenizeMaths,
  previous(code) {
    const last = this.events.at(-1);
    return code !== dollar || last?.[1].type === "characterEscape";
  },
};

export const mathsSyntax: Extension = { text: { [dollar]: maths, [backslash]: maths } };
