import { fenceMark, linesOf } from "./fences";

/** Headers of prompt templates that a model goes on to write by itself: the next turn, and no part of the answer. */
const templateHeader =
  /^(?:# (?:Query|User|Human|Instruction)s?:.{0,200}|### ?(?:Instruction|Human|User):.{0,200}|<\|(?:user|im_start|start_header_id)\|>.*|\[INST\].*)$/i;
/** What may stand beside them, at their level. */
const templateSibling =
  /^#{1,3} ?(?:Query|User|Human|Instruction|Answer|Assistant|Response|Input|Output|Question)s?\b/i;
/** Of URIAL, without its colon: counts where a bare fence follows. */
const urialHeader = /^# (?:Query|User|Answer|Assistant|Instruction)s?:?[ \t]*$/i;
const askingLabel = /^(?:\*\*)?(?:User|Human|Instruct|用户|人类|问)(?:\*\*)?[:：]/i;
const answeringLabel = /^(?:\*\*)?(?:Assistant|AI|Bot|Chatbot|Agent|ChatGPT|Answer|Output|助手|答)(?:\*\*)?[:：]/i;
const anyLabel = /^(?:[*_]{0,2})\p{L}[\p{L}\p{N} _-]{0,24}(?:[*_]{0,2})[:：]/u;
const otherLabel =
  /^(?!(?:\*\*)?(?:User|Human|Instruct|用户|人类|问)(?:\*\*)?[:：])(?:[*_]{0,2})\p{L}[\p{L}\p{N} _-]{0,24}(?:[*_]{0,2})[:：]/iu;
const exerciseLabel = /^(?:Exercise|Question|Problem|Follow-up questions?)(?: ?\d{1,3})?:/i;
const solutionLabel = /^(?:Answer|Solution|A):/i;

const asksForDialogue =
  /\b(?:dialogues?|dialogs?|conversations?|scripts?|transcripts?|interviews?|chats?|chatbots?|role-?play|q ?& ?a|faqs?|screenplay|play|scene|skit|debate|agent)\b|(?:^|\n)\s*(?:user|human|assistant|agent|bot)\s*[:：]|对话|對話|访谈|訪談|剧本|劇本|问答|問答|聊天|采访/i;
const asksForExercises =
  /\b(?:exercises?|questions?|quiz(?:zes)?|problems?|worksheets?|exam|test|assignments?|homework|lessons?|textbook|faqs?)\b|练习|习题|问题|题/i;
/** The prompt is about prompt templates, or written as one. */
const asksForTemplate =
  /#{1,3} ?(?:Query|User|Human|Instruction|Answer|Assistant|Response|Input|Question)|\[INST\]|<\||\b(?:prompt (?:templates?|formats?|engineering)|few-shot|instruction[- ]tun|fine-?tun)/i;

type Seen = { start: number; text: string; blankBefore: boolean; introduced: boolean };

/** Cuts where the response stops answering and goes on with turns of its own. What the prompt asked for, and code, stays. */
export function cutRunaway(text: string, prompt: string): string {
  const cut = firstTurn(text, prompt);
  return cut === null ? text : text.slice(0, cut).trimEnd();
}

function firstTurn(text: string, prompt: string): number | null {
  const body = outsideCode(text);
  const [first] = body;
  if (!first) return null;
  // Code may stand before the first line outside it.
  const opening = text.slice(0, first.start).trim() === "" ? first.text : "";
  const template = asksForTemplate.test(prompt) || templateSibling.test(opening);
  const dialogue = asksForDialogue.test(prompt) || anyLabel.test(opening);
  const exercises = asksForExercises.test(prompt) || exerciseLabel.test(opening);
  const levels = new Set(
    body.filter(({ text: line }) => !templateSibling.test(line)).flatMap(({ text: line }) => levelOf(line) ?? []),
  );
  const follows = (index: number, count: number, label: RegExp) =>
    body.slice(index + 1, index + 1 + count).some((next) => label.test(next.text));
  for (let index = opening === "" ? 0 : 1; index < body.length; index++) {
    const line = body[index]!;
    if (!template && isTemplateTurn(text, line, levels)) return line.start;
    if (!dialogue && !line.introduced && askingLabel.test(line.text)) {
      const otherwise = line.blankBefore && !follows(index, 60, otherLabel);
      if (otherwise || follows(index, 60, answeringLabel)) return line.start;
    }
    const exercise = !exercises && line.blankBefore && !line.introduced && exerciseLabel.test(line.text);
    if (exercise && follows(index, 4, solutionLabel)) return line.start;
  }
  return null;
}

const levelOf = (line: string) => /^#{1,6}(?= )/.exec(line)?.[0];

/** A document may have a heading "# Query" of its own, among others of its level. */
function isTemplateTurn(text: string, line: Seen, levels: Set<string>): boolean {
  const behind = line.start + line.text.length;
  const alone = !levels.has(levelOf(line.text) ?? "###");
  if (templateHeader.test(line.text)) return alone || /^[<[]/.test(line.text);
  if (!urialHeader.test(line.text)) return false;
  const after = text.slice(behind, behind + 200);
  return /^\s*\n[ \t]*```[ \t]*(?:\n|$)/.test(after) || (alone && after.trim() === "");
}

/** Lines that are not within fenced code. A bare fence right before a template's header opens nothing: it closed the template's own. */
function outsideCode(text: string): Seen[] {
  const seen: Seen[] = [];
  let open: string | null = null;
  let blank = false;
  let last = "";
  const all = [...linesOf(text)];
  for (const [index, line] of all.entries()) {
    const fence = fenceMark(line.text);
    if (fence && open === null) {
      if (fence.info !== "" || !isEchoed(all.slice(index + 1, index + 8).map((next) => next.text))) open = fence.mark;
    } else if (fence && open !== null && fence.mark.startsWith(open) && fence.info === "") open = null;
    else if (open === null) {
      if (line.text.trim() === "") blank = true;
      else {
        seen.push({
          start: line.start,
          text: line.text,
          blankBefore: blank,
          introduced: /[:：]\s*(?:\*\*)?$/.test(last),
        });
        blank = false;
        last = line.text;
      }
    }
  }
  return seen;
}

/** Blank lines, then `# Query:`, then a bare fence or nothing. */
function isEchoed(after: string[]): boolean {
  const [header, next] = after.filter((line) => line.trim() !== "");
  if (header === undefined || !urialHeader.test(header) || after[0]!.trim() !== "") return false;
  return next === undefined || fenceMark(next)?.info === "";
}
