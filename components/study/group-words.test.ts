import { expect, test } from "vitest";
import { groupWords, translated } from "./group-words";
import { draftOf, type Ready, translationOf } from "./protocol-draft";

const ready: Ready = {
  aspects: [{ key: "depth", name: "Depth", question: "Which is deeper?" }],
  reasons: [{ key: "clearer", name: "Clearer" }],
  translations: {},
};
const plain = {
  ...{
    title: "T",
    publicTitle: "P",
    question: "Q",
    guidelines: "",
    votesPerComparison: 3,
    pairs: null,
    sampleSize: null,
  },
  ...{ seed: "1", aspects: [], rationale: "off" as const, bothBad: false, scale: "win_tie_lose" as const, reasons: [] },
  breakAfter: null,
  settings: {
    ...{ confidence: "off" as const, minRationale: 0, highlights: false, showReference: false, minReading: null },
    ...{ judgedTurn: "whole" as const, examples: [], leakWords: [], language: "en", translations: {} },
  },
};
const draft = draftOf(plain, ready, []);

test("a group says what is set in it, and none where nothing is", () => {
  expect(groupWords.aspects(draft, ready)).toBe("none");
  expect(groupWords.aspects({ ...draft, aspects: ["depth"] }, ready)).toBe("1\u00a0aspect");
  expect(groupWords.reasons(draft, ready)).toBe("no rationale");
  expect(groupWords.reasons({ ...draft, reasons: ["clearer"], highlights: true }, ready)).toBe(
    "no rationale · 1\u00a0quick reason · passages marked",
  );
  expect(groupWords.reading({ ...draft, breakAfter: "20" }, true)).toBe(
    "no minimum time · break after 20 · the conversation as a whole",
  );
  expect(groupWords.leakWords({ ...draft, leakWords: "one\n\n two \n" })).toBe("2\u00a0words");
  expect(groupWords.pairs({ ...draft, sampleSize: "5" }, 1, 1000)).toBe("5 of 1,000 prompts");
});

test("only what the study says needs a translation", () => {
  const chinese = { ...translationOf("zh-CN", undefined), question: "哪个？", guidelines: "指南" };
  expect(translated(chinese, draft, ready)).toEqual({ done: 1, of: 2 });
  const asked = { ...draft, aspects: ["depth"], guidelines: "Read." };
  expect(translated(chinese, asked, ready)).toEqual({ done: 2, of: 5 });
});
