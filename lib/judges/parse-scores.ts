import { isLooseObject, type Loose, type LooseObject } from "./loose-json";
import { replyParts } from "./reply-parts";
import type { ReadScore } from "./schema";

const REASON_KEYS = new Set(["reason", "reasoning", "explanation", "rationale", "justification", "comment"]);
const SCORE_KEYS = new Set(["score", "rating", "value", "points"]);
const NAME_KEYS = new Set(["aspect", "name", "criterion", "key", "dimension"]);
const MOST_REASON = 10_000;

/**
 * What a rubric judge's reply says of each point: in JSON, by key or as a list, or in lines such as "Clarity: 4/5". A point that is missing, has no
 * number from 1 to 5, or two different ones, is null.
 */
export function parseScores(reply: string, points: { key: string; name: string }[]): Map<string, ReadScore | null> {
  const { objects, lines } = replyParts(reply);
  const own = objects.filter((each) => each.own);
  return new Map(
    points.map((point) => {
      const names = new Set([plain(point.key), plain(point.name)]);
      const stated = objects.flatMap(({ value }) => scoresIn(value, names, 0));
      const trusted = own.length > 0 ? own.flatMap(({ value }) => scoresIn(value, names, 0)) : [];
      const inLines = own.length > 0 ? [] : lines.flatMap((line) => scoreInLine(line, names));
      const [first] = own.length > 0 ? trusted : inLines;
      const all = [...stated, ...inLines];
      const clear = first !== undefined && all.every(({ score }) => score === first.score);
      return [point.key, clear && first.score !== null ? { score: first.score, reason: first.reason } : null];
    }),
  );
}

interface Stated {
  score: number | null;
  reason: string | null;
}

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

function scoresIn(value: LooseObject, names: Set<string>, depth: number): Stated[] {
  const named = value.entries.find(([key, each]) => NAME_KEYS.has(plain(key)) && typeof each === "string");
  if (typeof named?.[1] === "string" && names.has(plain(named[1]))) return [scoredObject(value)];
  return value.entries.flatMap(([key, each]) => {
    if (names.has(plain(key)))
      return [isLooseObject(each) ? scoredObject(each) : { score: numberOf(each), reason: null }];
    if (depth >= 3) return [];
    const inside = Array.isArray(each) ? each : [each];
    return inside.flatMap((one) => (isLooseObject(one) ? scoresIn(one, names, depth + 1) : []));
  });
}

function scoredObject({ entries }: LooseObject): Stated {
  const said = entries.filter(([key]) => SCORE_KEYS.has(plain(key))).map(([, each]) => numberOf(each));
  const reason = entries.find(([key, each]) => REASON_KEYS.has(plain(key)) && typeof each === "string")?.[1];
  const one = new Set(said).size === 1 ? said[0] : null;
  return { score: one, reason: reasonOf(typeof reason === "string" ? reason : "") };
}

/** 1 to 5, also as "4", "4/5" or "4 out of 5"; a number outside is no score. */
function numberOf(value: Loose): number | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value);
  if (text.length > 40) return null;
  const found = /^\s*([1-5](?:\.\d{1,3})?)\s*(?:(?:\/|out of)\s*5(?:\.0)?)?\s*(?:points?)?[.\s]*$/i.exec(text)?.[1];
  const score = found === undefined ? Number.NaN : Number(found);
  return score >= 1 && score <= 5 ? score : null;
}

function scoreInLine(line: string, names: Set<string>): Stated[] {
  if (line.length > 2_000) return [];
  const [, name, said] =
    /^(?:[-•]\s*|\d{1,2}[.)]\s*)?([\p{L}][\p{L}\s_-]{0,59}?)\s*(?:\([^)]{0,40}\))?\s*[:=–—|-]\s*(.+)$/u.exec(line) ??
    [];
  if (name === undefined || !names.has(plain(name.replace(/ score$/i, "")))) return [];
  const [, number, rest] =
    /^([\d.]+(?:\s*(?:\/|out of)\s*5)?)(?:$|\s*[\s.,;:()–—-]\s*(?![\d–—-])(.*)$)/i.exec(said) ?? [];
  return number === undefined ? [] : [{ score: numberOf(number.replace(/\.$/, "")), reason: reasonOf(rest ?? "") }];
}

function reasonOf(text: string): string | null {
  const words = text.trim().replace(/[)]$/, "");
  return /[\p{L}\p{N}]/u.test(words) ? words.slice(0, MOST_REASON) : null;
}
