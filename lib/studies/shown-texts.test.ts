import { expect, test } from "vitest";
import { findRevealingNames } from "./find-revealing-names";
import { ProtocolInput } from "./schema";
import { shownTexts } from "./shown-texts";

const protocol = (part: object) => ({
  publicTitle: "Which is better?",
  ...ProtocolInput.parse({ question: "Which?", votesPerComparison: 1, seed: "1", ...part }),
});
const example = { prompt: "p", left: "l", right: "r", choice: "left", why: "w" };

test("a name is found wherever annotators would read it, in every language", () => {
  const places: [string, object][] = [
    ["the question", { question: "Is Osprey better?" }],
    ["the guidelines", { guidelines: "osprey" }],
    ["aspect “Depth”", { aspects: [{ key: "depth", name: "Depth", question: "As deep as Osprey?" }] }],
    ["quick reason “Like Osprey”", { reasons: [{ key: "like", name: "Like Osprey" }] }],
    ...["prompt", "left", "right", "why"].map((part): [string, object] => [
      "example 2",
      { settings: { examples: [example, { ...example, [part]: "By Osprey." }] } },
    ]),
    ...[
      { publicTitle: "Osprey" },
      { question: "Osprey 好吗?" },
      { guidelines: "Osprey" },
      { aspects: { depth: { name: "Osprey", question: "" } } },
      { aspects: { depth: { name: "", question: "Osprey" } } },
      { reasons: { like: "Osprey" } },
    ].map((texts): [string, object] => ["the texts in zh-CN", { settings: { translations: { "zh-CN": texts } } }]),
  ];
  for (const [where, part] of places) {
    expect(findRevealingNames(["Osprey", "Kestrel"], shownTexts(protocol(part)))).toEqual([
      { system: "Osprey", where },
    ]);
  }
});

test("what is empty is not shown", () => {
  expect(Object.keys(shownTexts(protocol({ settings: { translations: { "zh-CN": {} } } })))).toEqual([
    "the public title",
    "the question",
  ]);
});
