import { isWithin } from "./fences";
import type { Leak } from "./identity-leaks";
import type { MaskedStrength } from "./schema";

const kindAfter =
  /^[\s-]{1,2}(?:(?:AI|large|language|chat|virtual)[\s-]){0,3}(?:AI|model|assistant|chat ?bot|bot|LLM|language model|architecture|family|series|version)\b/i;
const staffAfter = /^\s(?:[a-z]+\s)?(?:researchers?|scientists|engineers|developers|team|staff)\b/;
const naming =
  /(?:\b(?:name(?:'|’)?s?(?: is| would be)?|call me|called|named|known as|address me as|refer to me as|go by)[\s:,"“*_]{1,4}(?:simply |just )?["“*_]{0,3})$/i;
const articleBefore = /\b(an?|the|your|this)([\s*_"“]+)$/i;
const chineseNear = /[\p{Script=Han}，。]/u;

/**
 * The text with names put neutrally. What is put in a name's place depends on where it stands, never on the name: neither its words nor its
 * length tell one name from another. Nothing outside the names changes but an "a" or "an" right before one, and the brackets of a name that says
 * again what stands before it: "Large Model Systems Organization (LMSYS)" is one lab.
 */
export function maskNames(
  text: string,
  leaks: Leak[],
  strengths: readonly MaskedStrength[],
  code: [number, number][],
): string {
  const parts: string[] = [];
  let done = 0;
  const masked = leaks.filter(({ what, strength }) => what !== "style" && strengths.some((each) => each === strength));
  for (const { start, end, what } of withAcronyms(text, masked)) {
    if (start < done) continue;
    const before = text.slice(Math.max(done, start - 60), start);
    const after = text.slice(end, end + 40);
    const neutral = isWithin(code, start) ? "assistant" : neutralName(what, before, after);
    const article = neutral.startsWith("a ") ? articleBefore.exec(before) : null;
    const kept = article ? start - article[0].length : start;
    const put = article ? withArticle(article, neutral) : neutral;
    const starts = /(?:^|[.!?]\s+|\n)[\s*_"“#>-]*$/.test(text.slice(Math.max(0, kept - 20), kept));
    parts.push(text.slice(done, kept), starts && !isWithin(code, start) ? put[0]!.toUpperCase() + put.slice(1) : put);
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}

/** A name in brackets right after one of its kind belongs to it, brackets and all. */
function withAcronyms(text: string, leaks: Leak[]): Leak[] {
  const joined: Leak[] = [];
  for (const leak of leaks) {
    const last = joined.at(-1);
    const closed = /^["”*_]{0,3}[)）]/.exec(text.slice(leak.end, leak.end + 4));
    if (last?.what === leak.what && closed && /^[*_]{0,3} ?[(（]["“*_]{0,3}$/.test(text.slice(last.end, leak.start))) {
      joined[joined.length - 1] = { ...last, end: leak.end + closed[0].length };
    } else joined.push(leak);
  }
  return joined;
}

function neutralName(what: Leak["what"], before: string, after: string): string {
  if (chineseNear.test(before.slice(-4)) || (chineseNear.test(after.slice(0, 3)) && !/[a-z]\s?$/i.test(before))) {
    return what === "maker" ? "研究团队" : "智能助手";
  }
  if (naming.test(before) && kindAfter.test(after)) return /^[\s-]*AI\b/i.test(after) ? "Helpful" : "AI";
  if (what === "maker")
    return kindAfter.test(after) ? "a certain" : staffAfter.test(after) ? "a research lab's" : "a research lab";
  if (kindAfter.test(after)) return "a certain";
  if (/['’]s [*_"“]*$/.test(before)) return "assistant";
  return naming.test(before) ? "Assistant" : "an AI assistant";
}

/** "an OpenAI model" becomes "a certain model"; "the OpenAI team" "the research lab team". */
function withArticle([, article = "", space = " "]: RegExpExecArray, neutral: string): string {
  const noun = neutral.replace(/^a /, "");
  if (/^an?$/i.test(article)) return `${article[0]}${space}${noun}`;
  return `${article}${space}${noun === "certain" ? "given" : noun}`;
}
