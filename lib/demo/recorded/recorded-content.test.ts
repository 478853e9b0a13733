import { describe, expect, test } from "vitest";
import { shippedSets } from "@/lib/generation/shipped-sets";
import { parseVerdict } from "@/lib/judges/parse-verdict";
import { leakFinder, strongest } from "@/lib/responses/identity-leaks";
import { cleanRecording } from "./clean-recording";
import { recordedContent } from "./recorded-content";

const content = recordedContent();
const { prompts } = content.prompts;
const { systems } = content.systems;
const { responses } = content.responses;
const { judges } = content.judges;

const sourceIds = prompts.map(({ sourceId }) => sourceId);
const pairs = (first: string[], second: string[]) => first.flatMap((a) => second.map((b) => `${a} ${b}`)).sort();

test("there are 40 different prompts, and each model answered each once", () => {
  expect(new Set(sourceIds).size).toBe(40);
  expect(new Set(prompts.map(({ text }) => text)).size).toBe(40);
  const answered = responses.map(({ sourceId, system }) => `${sourceId} ${system}`).sort();
  expect(answered).toEqual(
    pairs(
      sourceIds,
      systems.map(({ key }) => key),
    ),
  );
});

test("both say which model it was, how it was served and when, and what it is good for", () => {
  for (const { notes, model } of systems) {
    expect(notes).toContain(model);
    expect(notes).toMatch(/llama-cpp-python.*2026-11-21: temperature 0.*mechanics, not quality\.$/s);
  }
  for (const { settings } of judges) expect(settings.recorded).toMatch(/2026-11-21.*mechanics, not quality\.$/s);
});

describe.each(judges)("$name", ({ replies, template }) => {
  test("judged every pair in both orders", () => {
    expect(replies.map(({ sourceId, order }) => `${sourceId} ${order}`).sort()).toEqual(pairs(sourceIds, ["ab", "ba"]));
    expect(template).toContain("{{first}}");
  });
});

test("what a reply costs is as the server counted it", () => {
  for (const { outputTokens, finishReason, text } of [...responses, ...judges.flatMap(({ replies }) => replies)]) {
    expect(outputTokens > 0 || text === "").toBe(true);
    expect(["stop", "length"]).toContain(finishReason);
  }
});

test("no prompt is one of the examples that the base model was shown", () => {
  const shown = shippedSets().map(({ body }) => body.toLowerCase());
  for (const { text } of prompts) expect(shown.filter((body) => body.includes(text.toLowerCase()))).toEqual([]);
});

test("no answer names its model or maker", () => {
  const find = leakFinder({ names: systems.map(({ name }) => name), words: [] });
  const named = responses.filter(({ text }) => ["certain", "likely"].includes(strongest(find(text)) ?? ""));
  expect(named.map(({ sourceId, system }) => `${sourceId} ${system}`)).toEqual([]);
});

test("annotators read no trace of the frame that asked, and nothing but such traces is taken away", () => {
  const asked = new Map(prompts.map(({ sourceId, text }) => [sourceId, text]));
  for (const { sourceId, text } of responses) {
    const shown = cleanRecording(text, asked.get(sourceId) ?? "").shown ?? text;
    expect(shown).not.toMatch(/^# (?:Query|Answer):/m);
    expect(shown.trim()).not.toBe("");
    expect(text.replace(/\s/g, "")).toContain(shown.replace(/\s/g, "").slice(0, 200));
  }
});

test("most replies of the judges can be read", () => {
  const replies = judges.flatMap((judge) => judge.replies);
  const read = replies.filter(({ text }) => parseVerdict(text));
  expect(read.length / replies.length).toBeGreaterThan(0.5);
});
