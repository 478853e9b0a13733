import { closeFence } from "./close-fence";
import { cutAnswerEnd } from "./cut-answer-end";
import { cutRunaway } from "./cut-runaway";
import { cutStopMarkers } from "./cut-stop-markers";
import { dropEchoedFence } from "./drop-echoed-fence";
import type { CleanUpRule } from "./schema";
import { tidySpace } from "./tidy-space";

/** A rule gives the text it would leave; the prompt says what the response was asked to be. */
type Apply = (text: string, prompt: string) => string;

/** In the order in which they are applied: what a cut leaves at the end is looked at by the next. */
const rules: [CleanUpRule, Apply][] = [
  ["stop_markers", cutStopMarkers],
  ["answer_end", cutAnswerEnd],
  ["runaway", cutRunaway],
  ["echoed_fence", dropEchoedFence],
  ["open_fence", closeFence],
  ["white_space", tidySpace],
];

/** Cuts may lay bare what another rule finds. A text that is not settled after so many rounds is no response: it is left as it is. */
const rounds = (text: string) => (text.length > 100_000 ? 4 : 12);

export type CleanedText = { text: string; changed: CleanUpRule[] };

/** The text as `chosen` rules leave it, and which of them had something to do. Cleaning what is clean changes nothing. */
export function cleanUp(text: string, chosen: readonly CleanUpRule[], prompt = ""): CleanedText {
  const applied = rules.filter(([rule]) => chosen.includes(rule));
  const changed = new Set<CleanUpRule>();
  const most = rounds(text);
  let current = text;
  for (let round = 0; round < most; round++) {
    const before = current;
    for (const [rule, apply] of applied) {
      const next = apply(current, prompt);
      if (next !== current) changed.add(rule);
      current = next;
    }
    if (current === before)
      return { text: current, changed: rules.map(([rule]) => rule).filter((rule) => changed.has(rule)) };
  }
  return { text, changed: [] };
}
