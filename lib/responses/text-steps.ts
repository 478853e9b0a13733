import type { TextRules } from "./schema";
import type { RuledText } from "./shown-text";

export type TextStep = { kind: "clean_up" | "mask" | "unmask"; rule: string; before: string; after: string };

/**
 * The changes that lead from the text shown to the one that the wanted rules make: names come back first, then the clean-up changes, then names are
 * masked. Each begins where the one before ended; none where nothing changes.
 */
export function textSteps(
  shown: string,
  previous: RuledText,
  wanted: RuledText,
  rules: Pick<TextRules, "cleanUp" | "mask">,
): TextStep[] {
  const cleanUp = rules.cleanUp.join(" ") || "none";
  const mask = rules.mask.join(" ") || "none";
  if (shown === wanted.shown) return [];
  if (previous.shown !== shown || previous.cleaned !== wanted.cleaned) {
    return chain(shown, [
      ["unmask", "none", previous.shown === shown ? previous.cleaned : shown],
      ["clean_up", cleanUp, wanted.cleaned],
      ["mask", mask, wanted.shown],
    ]);
  }
  return chain(shown, [[wanted.shown === wanted.cleaned ? "unmask" : "mask", mask, wanted.shown]]);
}

function chain(from: string, texts: [TextStep["kind"], string, string][]): TextStep[] {
  let before = from;
  return texts.flatMap(([kind, rule, after]) => {
    const step = { kind, rule, before, after };
    before = after;
    return step.before === after ? [] : [step];
  });
}
