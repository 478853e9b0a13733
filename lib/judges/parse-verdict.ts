import { isLooseObject, type Loose, type LooseObject } from "./loose-json";
import { readSide } from "./read-side";
import { replyParts } from "./reply-parts";
import type { PositionVerdict, ReadVerdict } from "./schema";

const VERDICT_KEYS = new Set([
  "verdict",
  "winner",
  "better",
  "preference",
  "preferred",
  "choice",
  "decision",
  "judgment",
  "judgement",
]);
const REASON_KEYS = new Set([
  "reason",
  "reasoning",
  "reasons",
  "explanation",
  "rationale",
  "justification",
  "analysis",
]);
const MOST_REASON = 10_000;

/**
 * What a pairwise judge's reply says: in JSON, alone or at the reply's beginning or end, or in a first or last line such as "Verdict: first".
 * Null where it says nothing of the kind, or two different things. A verdict quoted amid other text is no verdict, but one that contradicts
 * the reply's own makes it unreadable.
 */
export function parseVerdict(reply: string): ReadVerdict | null {
  const { text, objects, lines } = replyParts(reply);
  const inObjects = objects.map(({ value, own }) => ({ ...verdictIn(value), own }));
  const stated = [...inObjects.flatMap(({ sides }) => sides), ...lines.flatMap(lineVerdict)];
  const own = inObjects.findLast((each) => each.own && each.sides.length > 0);
  const verdict = own?.sides[0] ?? ownLine(lines) ?? bracketed(text) ?? readSide(text);
  const contradicted = [...stated, bracketed(text) ?? verdict].some((side) => side !== verdict);
  if (verdict === null || contradicted || inObjects.some(({ broken }) => broken)) return null;
  return { verdict, reason: reasonOf(own?.reason ?? (own ? null : wordsBeside(lines))) };
}

interface Stated {
  sides: (PositionVerdict | null)[];
  reason: string | null;
  /** It has a key "verdict" that names no side. */
  broken: boolean;
}

function verdictIn(value: LooseObject, depth = 0): Stated {
  const said = value.entries.filter(([key]) => VERDICT_KEYS.has(key.trim().toLowerCase()));
  const sides = said.map(([, each]) => sideOf(each));
  const reason = value.entries.find(
    ([key, each]) => REASON_KEYS.has(key.trim().toLowerCase()) && typeof each === "string",
  );
  const text = typeof reason?.[1] === "string" ? reason[1] : null;
  const nested =
    depth < 3 ? value.entries.flatMap(([, each]) => (isLooseObject(each) ? [verdictIn(each, depth + 1)] : [])) : [];
  const known = sides.filter((side) => side !== null);
  const broken = said.some(
    ([key, each]) => key.trim().toLowerCase() === "verdict" && !isLooseObject(each) && sideOf(each) === null,
  );
  return {
    sides: [...known, ...nested.flatMap((each) => each.sides)],
    reason: text ?? nested.find((each) => each.reason !== null)?.reason ?? null,
    broken: broken || nested.some((each) => each.broken),
  };
}

function sideOf(value: Loose): PositionVerdict | null {
  return typeof value === "string" || typeof value === "number" ? readSide(String(value)) : null;
}

const LINE =
  /^[-\s]*(?:(?:so|therefore|thus|hence|overall|in conclusion)[, ]+)?(?:(?:my|the)\s+)?(?:final\s+|overall\s+)?(?:verdict|winner|decision|judge?ment|preference|choice|better response|answer)\s*(?:is\s*[:=]?|[:=]|-|–|—)\s*(.+)$/i;

/** The side that a line of the form "Verdict: …" names; nothing for other lines. */
function lineVerdict(line: string): PositionVerdict[] {
  const side = sideOfLine(line);
  return side === null ? [] : [side];
}

function sideOfLine(line: string): PositionVerdict | null {
  if (line.length > 200) return null;
  const said = LINE.exec(line)?.[1];
  return said === undefined ? null : readSide(said);
}

function ownLine(lines: string[]): PositionVerdict | null {
  return sideOfLine(lines.at(-1) ?? "") ?? sideOfLine(lines[0] ?? "");
}

/** "[[A]]", "[[B]]" and "[[C]]" for a tie, where it ends the reply. */
function bracketed(text: string): PositionVerdict | null {
  const letter = /\[\[([ABC])\]\][\s.*_`]{0,20}$/i.exec(text.slice(-40))?.[1]?.toUpperCase();
  return letter === undefined ? null : letter === "C" ? "tie" : letter === "A" ? "first" : "second";
}

function wordsBeside(lines: string[]): string | null {
  const words = lines.filter((line) => sideOfLine(line) === null && readSide(line) === null).join("\n");
  return words === "" ? null : words;
}

function reasonOf(text: string | null): string | null {
  const words = text?.replace(/^\s*(?:reason|explanation|reasoning)\s*:\s*/i, "").trim() ?? "";
  // A template's "…" sent back is no reason.
  return /[\p{L}\p{N}]/u.test(words) ? words.slice(0, MOST_REASON) : null;
}
