import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "@/lib/cpu-ms";
import { labelled } from "./identity-fixture";
import { leakFinder, strongest } from "./identity-leaks";

const find = leakFinder({ names: [], words: [] });

const verdicts = labelled.map(([label, text]) => ({ label, text, found: strongest(find(text)) ?? "none" }));
const isNamed = (label: string) => label === "certain" || label === "likely";

test("the fixture is large and in both languages", () => {
  expect(labelled.length).toBeGreaterThanOrEqual(120);
  expect(labelled.filter(([, text]) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThanOrEqual(40);
});

test("of what names itself nearly all is found, and nearly all that is found names itself", () => {
  const named = verdicts.filter(({ label }) => isNamed(label));
  const found = verdicts.filter(({ found }) => isNamed(found));
  const right = found.filter(({ label }) => isNamed(label));
  const wrong = verdicts.filter(({ label, found }) => label !== found);
  expect(right.length / named.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.95);
  expect(right.length / found.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.97);
});

test("the class found is the class meant", () => {
  const wrong = verdicts.filter(({ label, found }) => label !== found);
  expect(wrong.length / verdicts.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.04);
});

test("spans are in order of the text, within it, and hold the name", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...labelled.map(([, text]) => text), "\n\n", " ", "```\n", "**"), { maxLength: 8 }),
      (pieces) => {
        const text = pieces.join(" ");
        let before = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      },
    ),
  );
  expect(find("Hello, I am Chat\u200bGPT.").map(({ start, end }) => [start, end])).toEqual([[12, 20]]);
});

test("emphasis, width, case and unseen characters hide no name", () => {
  for (const name of [
    "ChatGPT",
    "chatgpt",
    "CHAT-GPT",
    "Chat GPT",
    "**Chat**GPT",
    "ＣｈａｔＧＰＴ",
    "Ch\u200ba\u200dtGPT",
    "`ChatGPT`",
  ]) {
    expect(strongest(find(`I am ${name}, at your service.`)), name).toBe("certain");
  }
});

test("a study's own systems are found by name wherever they stand, and by family where a response speaks of itself", () => {
  const own = leakFinder({ names: ["Kestrel-7B + URIAL", "models/osprey-13b-chat"], words: [] });
  expect(strongest(own("Kestrel 7B with URIAL is strong."))).toBe(null);
  expect(strongest(own("A text of kestrel_7b urial and others."))).toBe("likely");
  expect(strongest(own("I am Kestrel, an AI."))).toBe("certain");
  expect(strongest(own("The kestrel is a bird."))).toBe(null);
  expect(strongest(leakFinder({ names: ["first", "second"], words: [] })("I am first, you are second."))).toBe(null);
});

test("a word of the study's list is found as a whole word, in code too", () => {
  const own = leakFinder({ names: [], words: ["Project Heron", "苍鹭"] });
  expect(strongest(own("This is project-heron speaking."))).toBe("certain");
  expect(strongest(own("```\nprint('project heron')\n```"))).toBe("certain");
  expect(strongest(own("project heronry"))).toBe(null);
  expect(strongest(own("我们叫苍鹭计划"))).toBe("certain");
});

const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));

test.each([
  ["frames without a name", "as an ai model trained by the team of "],
  ["names without a frame", "chatgpt "],
  ["names that name themselves", "i am chatgpt, "],
  ["versions", "gpt-4 4 4 4"],
  ["Chinese frames", "我是由百度作为一个"],
  ["spaces", " "],
  ["fences", "```\n"],
  ["unseen characters", "\u200b"],
  ["ligatures of a whole phrase", "ﷺ"],
  ["one long word", "a-"],
])("a megabyte of %s takes no longer than a page of it would", (_, piece) => {
  const text = megabyte(piece);
  expect(cpuMs(() => find(text))).toBeLessThan(2_500);
});
