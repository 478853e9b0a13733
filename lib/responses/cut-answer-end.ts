import { fenceMark, type Line, linesOf } from "./fences";

/** The frame of a URIAL prompt: what a model that was shown it writes when its answer is over. */
const header = /^# (?:Query|User|Human|Instruction|Answer|Assistant):?[ \t]*$/i;

/**
 * Cuts at the end of an answer that was to be written between fences: at the fence that closes it, or at the next "# Query:". Code inside the answer
 * has fences of its own: one that opens a block and one that closes it are no end, and nothing is cut within a block that names its language.
 */
export function cutAnswerEnd(text: string): string {
  if (!text.includes("```") && !text.includes("# ")) return text;
  const end = answerEnd([...linesOf(text)]);
  return end === null ? text : text.slice(0, end).trimEnd();
}

function answerEnd(lines: Line[]): number | null {
  const ahead = lookAhead(lines);
  const lastBare = lines.findLastIndex(({ text }) => fenceMark(text)?.info === "");
  let open: string | null = null;
  for (const [index, line] of lines.entries()) {
    const fence = fenceMark(line.text);
    if (open !== null) {
      if (fence?.info === "" && fence.mark.startsWith(open)) open = null;
    } else if (fence) {
      if (isBare(line) && closesAnswer(index, ahead, lastBare)) return line.start;
      open = fence.mark;
    } else if (ahead.turns[index]) return line.start;
  }
  return null;
}

interface Ahead {
  /** The next line that is not blank; the number of lines where there is none. */
  next: number[];
  /** Whether a line begins a turn: a header with its fence, or nothing, behind it. A document may have such a heading of its own. */
  turns: boolean[];
}

function lookAhead(lines: Line[]): Ahead {
  const next: number[] = new Array(lines.length);
  const turns: boolean[] = new Array(lines.length);
  let filled = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = filled;
    const behind = lines[filled];
    turns[index] = header.test(lines[index].text) && (!behind || isBare(behind) || turns[filled]);
    if (lines[index].text.trim() !== "") filled = index;
  }
  return { next, turns };
}

/** A bare fence where no block is open: the answer's own, or the first of a block? */
function closesAnswer(index: number, { next, turns }: Ahead, lastBare: number): boolean {
  const behind = next[index];
  if (behind === turns.length) return true;
  // Code begins on the next line; what is not code stands apart. And nothing may close what the fence would open.
  return behind > index + 1 && (turns[behind] || lastBare === index);
}

function isBare(line: Line): boolean {
  return line.text.trimEnd() === "```";
}
