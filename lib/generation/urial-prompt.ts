import { answeredBlock } from "./frame";
import type { PromptExample, PromptForm, PromptSet } from "./schema";

export type PromptFile = { ok: true; set: PromptSet } | { ok: false; reason: string };

const header = /^# (Query|User|Answer|Assistant):?[ \t]*$/;

/** A header of the file, and the text between it and the next. */
interface Block {
  asks: boolean;
  line: number;
  text: string;
}

/** Reads a published prompt file: an instruction, then queries and answers in turn. What is not in the form is a reason, never a guess. */
export function readPromptFile(file: string): PromptFile {
  const lines = file
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const form = formOf(lines);
  const blocks = blocksOf(lines, form);
  const instruction = instructionOf(lines.slice(0, blocks[0]?.line ?? lines.length));
  const examples: PromptExample[] = [];
  for (let at = 0; at < blocks.length; at += 2) {
    const [asked, answered] = [blocks[at], blocks[at + 1]];
    if (!asked.asks) return fault(asked, "an answer stands where a query is expected");
    if (!answered || answered.asks) return fault(answered ?? asked, "a query without its answer");
    const [query, answer] = [unframed(form, asked.text), unframed(form, answered.text)];
    if (query === null || answer === null) return fault(query === null ? asked : answered, "a ``` fence is missing");
    examples.push({ query, answer });
  }
  if (examples.length === 0 && !/^\s*# Instruction/.test(lines.join("\n"))) {
    return { ok: false, reason: "The file has neither an instruction (“# Instruction”) nor an example (“# Query:”)." };
  }
  return { ok: true, set: { form, instruction, examples } };
}

/** The published form. A file that came in it is written back byte for byte. */
export function writePromptFile({ form, instruction, examples }: PromptSet): string {
  const head = instruction === "" ? [] : [`# Instruction\n\n${instruction}`];
  return [...head, ...examples.map(({ query, answer }) => answeredBlock(form, query, answer))]
    .join("\n\n")
    .concat("\n");
}

const fault = ({ line }: Block, what: string): PromptFile => ({ ok: false, reason: `Line ${line + 1}: ${what}.` });

function formOf(lines: string[]): PromptForm {
  for (const [index, line] of lines.entries()) {
    if (!header.test(line)) continue;
    const behind = nextText(lines, index);
    if (behind.trimEnd() === "```") return "fenced";
    return behind.startsWith("```") ? "inline" : "labels";
  }
  return "fenced";
}

/** In the fenced forms a header is followed by a fence: one that is not is part of a text. */
function blocksOf(lines: string[], form: PromptForm): Block[] {
  const heads = lines.flatMap((line, index) => {
    const found = header.exec(line);
    const counts = found && (form === "labels" || nextText(lines, index).startsWith("```"));
    return counts ? [{ asks: found[1] === "Query" || found[1] === "User", line: index }] : [];
  });
  return heads.map((each, at) => ({ ...each, text: lines.slice(each.line + 1, heads[at + 1]?.line).join("\n") }));
}

function unframed(form: PromptForm, block: string): string | null {
  const text = block.replace(/^\n+/, "").trimEnd();
  if (form === "labels") return text;
  const fence = form === "fenced" ? /^```[ \t]*\n([\s\S]*?)\n?```$/ : /^```([\s\S]*)```$/;
  const found = fence.exec(text);
  return found ? found[1] : null;
}

/** Its own line ends are kept, but for the blank lines that the form puts around it. */
function instructionOf(lines: string[]): string {
  const text = lines.join("\n").replace(/^\s*# Instruction:?[ \t]*\n\n?/, "");
  return text.trim() === "" ? "" : text.replace(/\n$/, "");
}

function nextText(lines: string[], index: number): string {
  for (let at = index + 1; at < lines.length; at++) if (lines[at].trim() !== "") return lines[at];
  return "";
}
