import { codeRanges, isWithin } from "./fences";

/** Tokens that end a text or a turn for a model; nobody writes them at the end of an answer. */
const token =
  "(?:</s>|<s>|<\\|(?:im_end|im_start|endoftext|end_of_text|eot_id|eom_id|end|assistant|user|system|pad|eos|bos|begin_of_text|start_header_id|end_header_id)\\|>|<(?:end_of_turn|start_of_turn|eos|bos|pad|EOS|BOS)>|<｜(?:end▁of▁sentence|begin▁of▁sentence|User|Assistant)｜>|\\[/?INST\\]|<</?SYS>>|\\[(?:EOS|END|/END)\\]|<(?:eoa|eoh|eod)>)";
const trailing = new RegExp(`${token}$`);
const leading = new RegExp(`^\\s*${token}(?:assistant\\n)?`);
/** Only tokens that are not also HTML, and only where a sentence or a line has ended before or a line ends behind. */
const inside =
  /<\|(?:im_end|im_start|endoftext|end_of_text|eot_id|eom_id|end|user|system|start_header_id)\|>|<(?:end_of_turn|start_of_turn)>|<｜(?:end▁of▁sentence|User)｜>|<\/s>(?=\s*(?:<s>|\[INST\]|<\|))|\[INST\]/g;
const lineOfHashes = /(?:^|\n)[ \t]*#{2,6}[ \t]*$/;

/** Cuts from a marker that ends the answer, and drops markers at either end. A marker in code, or one that is talked about, stays. */
export function cutStopMarkers(text: string): string {
  let current = text;
  while (leading.test(current)) current = current.slice(leading.exec(current)![0].length);
  const code = codeRanges(current);
  for (const match of current.matchAll(inside)) {
    if (isWithin(code, match.index) || !endsAnswer(current, match.index, match.index + match[0].length)) continue;
    current = current.slice(0, match.index).trimEnd();
    break;
  }
  return withoutTail(current, code);
}

function endsAnswer(text: string, start: number, end: number): boolean {
  if (isQuoted(text, start, end)) return false;
  const line = text.slice(Math.max(0, start - 40), start);
  return /(?:[.!?。！？…:;)\]"'”’`*]|\n|^)[ \t]*$/.test(line) || /^[ \t]*(?:\n|$|<|\[)/.test(text.slice(end, end + 40));
}

function isQuoted(text: string, start: number, end: number): boolean {
  return /[`"'“‘]$/.test(text.slice(Math.max(0, start - 1), start)) && /^[`"'”’]/.test(text.slice(end, end + 1));
}

function withoutTail(text: string, code: [number, number][]): string {
  let end = text.length;
  for (;;) {
    while (end > 0 && /\s/.test(text[end - 1]!)) end--;
    const tail = text.slice(Math.max(0, end - 40), end);
    const found = trailing.exec(tail) ?? lineOfHashes.exec(tail);
    if (!found || found[0].trim() === "") break;
    const start = end - found[0].trimStart().length;
    if (isWithin(code, start) || isStruckOut(text, start, found[0])) break;
    end = start;
  }
  return /\S/.test(text.slice(end)) ? text.slice(0, end) : text;
}

/** `<s>old</s>` is HTML for text struck out. */
function isStruckOut(text: string, at: number, marker: string): boolean {
  const near = text.slice(Math.max(0, at - 2_000), at);
  return marker === "</s>" && near.lastIndexOf("<s>") > near.lastIndexOf("</s>");
}
