import type { JudgeKind } from "./schema";

const COMMON = ["prompt", "reference", "question", "aspect", "definition", "guidelines", "fence"] as const;

/** What a template of each kind may name. */
export const templateVariables = {
  pairwise: [...COMMON, "first", "second"],
  rubric: [...COMMON, "response", "aspects", "keys"],
} as const satisfies Record<JudgeKind, readonly string[]>;

const required = { pairwise: ["prompt", "first", "second"], rubric: ["prompt", "response"] } as const;

/** Texts by variable; an empty one counts as absent in sections. */
export type TemplateValues = Readonly<Record<string, string>>;

type Piece =
  | { kind: "text"; text: string }
  | { kind: "variable"; name: string }
  | { kind: "section"; name: string; inverted: boolean; pieces: Piece[] };

const mark = /\{\{([#^/]?)\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g;

/** What is wrong with a template, in words; empty where nothing is. */
export function templateProblems(body: string, kind: JudgeKind): string[] {
  const known: readonly string[] = templateVariables[kind];
  const named = new Set([...body.matchAll(mark)].map(([, , name]) => name));
  const unknown = [...named].filter((name) => !known.includes(name));
  const missing = required[kind].filter((name) => !occursPlainly(body, name));
  const open = parsePieces(body).problem;
  return [
    ...(unknown.length > 0
      ? [
          `${unknown.map((name) => `{{${name}}}`).join(", ")} ${unknown.length === 1 ? "is not a variable" : "are not variables"} of such a template. It may name ${known.map((name) => `{{${name}}}`).join(", ")}.`,
        ]
      : []),
    ...missing.map((name) => `The template never shows {{${name}}}.`),
    ...(open ? [open] : []),
  ];
}

/** One pass over the template: whatever stands in a value stays as it is, braces included. */
export function fillTemplate(body: string, values: TemplateValues): string {
  const fill = (pieces: Piece[]): string =>
    pieces
      .map((piece) => {
        if (piece.kind === "text") return piece.text;
        const value = Object.hasOwn(values, piece.name) ? values[piece.name] : "";
        if (piece.kind === "variable") return value;
        return (value !== "") !== piece.inverted ? fill(piece.pieces) : "";
      })
      .join("");
  return fill(parsePieces(body).pieces);
}

function occursPlainly(body: string, name: string): boolean {
  return [...body.matchAll(mark)].some(([, sign, each]) => sign === "" && each === name);
}

/** A mark that stands alone on its line takes the line with it, so that sections leave no gaps. */
function parsePieces(body: string): { pieces: Piece[]; problem: string | null } {
  const top: Piece[] = [];
  const open: { name: string; pieces: Piece[] }[] = [];
  let into = top;
  let from = 0;
  let problem: string | null = null;
  for (const match of body.matchAll(mark)) {
    const [whole, sign, name] = match;
    let [start, end] = [match.index, match.index + whole.length];
    if (sign !== "" && isAlone(body, start, end)) {
      start = body.lastIndexOf("\n", start - 1) + 1;
      end = Math.min(body.indexOf("\n", end) < 0 ? body.length : body.indexOf("\n", end) + 1, body.length);
    }
    if (start > from) into.push({ kind: "text", text: body.slice(from, start) });
    from = Math.max(from, end);
    if (sign === "") into.push({ kind: "variable", name });
    else if (sign === "/") {
      if (open.at(-1)?.name !== name) problem ??= `{{/${name}}} closes a section that is not open.`;
      else {
        open.pop();
        into = open.at(-1)?.pieces ?? top;
      }
    } else {
      const section: Piece = { kind: "section", name, inverted: sign === "^", pieces: [] };
      into.push(section);
      open.push({ name, pieces: section.pieces });
      into = section.pieces;
    }
  }
  if (from < body.length) into.push({ kind: "text", text: body.slice(from) });
  for (const { name } of open) problem ??= `The section {{#${name}}} is never closed with {{/${name}}}.`;
  return { pieces: top, problem };
}

function isAlone(body: string, start: number, end: number): boolean {
  const before = body.slice(body.lastIndexOf("\n", start - 1) + 1, start);
  const next = body.indexOf("\n", end);
  return before.trim() === "" && body.slice(end, next < 0 ? body.length : next).trim() === "";
}
