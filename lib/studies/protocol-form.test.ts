import { expect, test } from "vitest";
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
    "ownAspects",
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
