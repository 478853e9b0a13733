import fc from "fast-check";
import { expect, test } from "vitest";
import { ProtocolFields } from "./form-fields";
import { asFilledIn, protocols } from "./protocol-arbitrary";
import { NewStudyForm, ProtocolForm } from "./protocol-form";

const form = {
  title: "T",
  publicTitle: "P",
  question: "Which is better?",
  guidelines: "",
  votesPerComparison: "3",
  sampleSize: "",
  seed: "1",
  rationale: "optional",
};
const problem = (change: object) => {
  const parsed = ProtocolForm.safeParse({ ...form, ...change });
  return parsed.success ? null : parsed.error.issues[0].path.join(".");
};

test("a form's texts become a protocol", () => {
  const aspects = [JSON.stringify({ key: "depth", name: "Depth", question: "Which is deeper?" })];
  const ownAspects = [JSON.stringify({ name: "Good tone", question: "Which sounds better?" })];
  expect(ProtocolForm.parse({ ...form, aspects, ownAspects, bothBad: "on", sampleSize: "20" })).toMatchObject({
    votesPerComparison: 3,
    sampleSize: 20,
    bothBad: true,
    pairs: null,
    aspects: [{ key: "depth" }, { key: "good_tone", name: "Good tone" }],
  });
  expect(ProtocolForm.parse(form)).toMatchObject({ sampleSize: null, bothBad: false, aspects: [] });
});

test("pairs count only where they are chosen", () => {
  const pairs = ['["x","y"]'];
  expect(ProtocolForm.parse({ ...form, pairing: "chosen", pairs }).pairs).toEqual([["x", "y"]]);
  expect(ProtocolForm.parse({ ...form, pairing: "all", pairs }).pairs).toBeNull();
  expect(problem({ pairing: "chosen" })).toBe("pairs");
});

test("what is wrong is told at its field", () => {
  expect(problem({ title: " " })).toBe("title");
  expect(problem({ votesPerComparison: "0" })).toBe("votesPerComparison");
  expect(problem({ pairs: ["not json"] })).toBe("pairs.0");
  const aspect = JSON.stringify({ key: "depth", name: "Depth", question: "Which is deeper?" });
  expect(problem({ aspects: [aspect], ownAspects: [JSON.stringify({ name: "Depth", question: "?" })] })).toBe(
    "ownAspects.0.name",
  );
});

test("every system needs its method", () => {
  const study = { ...form, importId: crypto.randomUUID(), systems: ["x", "y"] };
  expect(NewStudyForm.parse({ ...study, methods: ["base", "rlhf"] })).toMatchObject({
    systems: [
      { name: "x", method: "base" },
      { name: "y", method: "rlhf" },
    ],
    title: "T",
  });
  expect(NewStudyForm.safeParse({ ...study, methods: ["base", ""] }).success).toBe(false);
  expect(NewStudyForm.safeParse({ ...study, systems: ["x"], methods: ["base"] }).success).toBe(false);
});

test("what is filled in comes back, whatever it is", () => {
  fc.assert(
    fc.property(protocols(["x", "y", "z"]), (protocol) => {
      expect(ProtocolForm.parse(asFilledIn(protocol))).toEqual(protocol);
    }),
  );
});

test("an aspect named overall, twice named rows and languages given twice are told at their rows", () => {
  const own = (...names: string[]) => names.map((name) => JSON.stringify({ name, question: "Which?" }));
  expect(problem({ ownAspects: own("Tone", "Overall!") })).toBe("ownAspects.1.name");
  expect(problem({ aspects: [JSON.stringify({ key: "overall", name: "Sum", question: "?" })] })).toBe("aspects.0.key");
  expect(problem({ ownReasons: own("Tone", " tone") })).toBe("ownReasons.1.name");
  const language = (tag: string) => JSON.stringify({ language: tag });
  expect(problem({ translations: [language("zh-CN"), language("zh-cn")] })).toBe("translations.1.language");
  expect(problem({ language: "de", translations: [language("de")] })).toBe("translations.0.language");
  expect(problem({ translations: [language("no language")] })).toBe("translations.0.language");
});

test("limits are those of the protocol, told at the field", () => {
  const example = { prompt: "p", left: "l", right: "r", choice: "tie", why: "" };
  expect(problem({ scale: "graded_9" })).toBe("scale");
  expect(problem({ minRationale: "2001" })).toBe("minRationale");
  expect(problem({ breakAfter: "0" })).toBe("breakAfter");
  expect(problem({ breakAfter: "soon" })).toBe("breakAfter");
  expect(problem({ minReading: "on", secondsPer1000: "", atMostSeconds: "60" })).toBe("secondsPer1000");
  expect(problem({ minReading: "on", secondsPer1000: "10", atMostSeconds: "601" })).toBe("atMostSeconds");
  expect(problem({ examples: [JSON.stringify(example), JSON.stringify({ ...example, left: " " })] })).toBe(
    "examples.1.left",
  );
  expect(problem({ examples: Array(11).fill(JSON.stringify(example)) })).toBe("examples");
  const letters = [..."abcdefghijklmnopqrstu"];
  const languages = ["x", "y"].flatMap((first) => letters.map((next) => JSON.stringify({ language: first + next })));
  expect(problem({ translations: languages })).toBe("translations");
  expect(problem({ translations: languages.slice(2) })).toBeNull();
  expect(problem({ leakWords: `fine\n${"x".repeat(101)}` })).toBe("leakWords");
  expect(problem({ judgedTurn: "first" })).toBe("judgedTurn");
  expect(
    problem({ ownAspects: Array.from({ length: 21 }, (_, n) => JSON.stringify({ name: `n${n}`, question: "?" })) }),
  ).toBe("ownAspects");
});

test("hostile texts are a problem of their field or come through as text, and never throw", () => {
  const hostile = fc.oneof(fc.string(), fc.json(), fc.constantFrom("\0", '{"__proto__":1}', "[]", "null", '"\\u0000"'));
  const fields = fc.dictionary(
    fc.constantFrom(...Object.keys(ProtocolFields.shape)),
    fc.oneof(hostile, fc.array(hostile, { maxLength: 3 })),
  );
  fc.assert(
    fc.property(fields, (change) => {
      const parsed = ProtocolForm.safeParse({ ...form, ...change });
      // Escapes only as JSON.stringify writes them: a backslash of the text itself is doubled.
      if (parsed.success) expect(JSON.stringify(parsed.data)).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i);
      else for (const { path } of parsed.error.issues) expect(Object.keys(ProtocolFields.shape)).toContain(path[0]);
    }),
  );
});
