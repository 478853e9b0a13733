import type { Choice } from "@/lib/votes/schema";

/** `short` and `rest` make the button's words; where there is little room `rest` is only read out. */
type Words = { short: string; rest: string; said: string; key: string; keyName: string };

export const choiceWords: Record<Choice, Words> = {
  left: { short: "Left", rest: " is better", said: "left is better", key: "ArrowLeft", keyName: "←" },
  tie: { short: "Tie", rest: "", said: "tie", key: "t", keyName: "t" },
  both_bad: { short: "Both bad", rest: "", said: "both bad", key: "x", keyName: "x" },
  right: { short: "Right", rest: " is better", said: "right is better", key: "ArrowRight", keyName: "→" },
};
