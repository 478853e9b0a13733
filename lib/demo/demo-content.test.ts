import { expect, test } from "vitest";
import { demoContent } from "./demo-content";

const content = demoContent();
const { study, votes } = content;
const { prompts } = content.prompts;
const { systems } = content.systems;
const { responses } = content.responses;
const { verdicts, scores } = content.verdicts;

const sourceIds = prompts.map((prompt) => prompt.sourceId);
const systemKeys = systems.map((system) => system.key);
const aspectKeys = study.aspects.map((aspect) => aspect.key);
const expectSame = (found: string[], wanted: string[]) => expect(found.sort()).toEqual([...wanted].sort());
const pairs = (first: string[], second: string[]) => first.flatMap((a) => second.map((b) => `${a} ${b}`));

/** Words, with every Chinese character as a word of its own. */
const wordCount = (text: string) => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0;

const shownToAnnotators = [
  study.publicTitle,
  study.question,
  study.guidelines,
  ...study.aspects.flatMap((aspect) => [aspect.name, aspect.question]),
  ...study.reasons.map((reason) => reason.name),
  ...[study.example.prompt, study.example.left, study.example.right, study.example.why],
  ...prompts.map((prompt) => prompt.text),
  ...responses.map((response) => response.text),
  ...votes.votes.map((vote) => vote.rationale ?? ""),
];

test("there are 24 prompts with different texts and ids, of every source, five of them about safety", () => {
  expect(new Set(sourceIds).size).toBe(24);
  expect(new Set(prompts.map((prompt) => prompt.text)).size).toBe(24);
  expect(new Set(prompts.map((prompt) => prompt.tags.source)).size).toBe(7);
  expect(prompts.filter((prompt) => prompt.tags.source === "safety")).toHaveLength(5);
});

test("each system answers each prompt once", () => {
  expectSame(
    responses.map((response) => `${response.sourceId} ${response.system}`),
    pairs(sourceIds, systemKeys),
  );
});

test("every response has 60 to 250 words", () => {
  const outside = responses.filter(({ text }) => wordCount(text) < 60 || wordCount(text) > 250);
  expect(outside.map((response) => `${response.sourceId} ${response.system}`)).toEqual([]);
});

test("the responses show tables, code, maths, lists and Chinese", () => {
  const all = responses.map((response) => response.text).join("\n\n");
  for (const shown of [/^\|[ :|-]+\|$/m, /```python/, /```sql/, /```ts/, /\$[^$\n]+\$/, /^\$\$$/m, /^- /m, /^1\. /m]) {
    expect(all).toMatch(shown);
  }
  expect(responses.filter(({ text }) => /\p{Script=Han}{5}/u.test(text)).map(({ sourceId }) => sourceId)).toEqual([
    "demo-06",
    "demo-06",
  ]);
});

test("every code block and every display formula is closed", () => {
  for (const { text } of responses) {
    expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
    expect((text.match(/^\$\$$/gm) ?? []).length % 2).toBe(0);
  }
});

test("nothing shown to annotators names a system", () => {
  const names = [...systemKeys, ...systems.map((system) => system.name), "urial", "rlhf", "base model", "tuned"];
  for (const text of shownToAnnotators) {
    for (const name of names) expect(text.toLowerCase()).not.toContain(name.toLowerCase());
  }
});

test("no response names a model or its maker", () => {
  const known =
    /\b(chatgpt|gpt-?\d?|openai|claude|anthropic|llama|mistral|gemini|vicuna|qwen|deepseek|language model)\b/i;
  for (const { text } of responses) expect(text).not.toMatch(known);
});

test("rationales and reasons speak of the text, never of a side", () => {
  const side = /\b(left|right)(-hand)? (one|side|response)\b|\b(response|assistant|answer) [AB]\b/i;
  const reasons = verdicts.map((verdict) => ("reason" in verdict ? verdict.reason : ""));
  for (const text of [...shownToAnnotators, ...reasons]) expect(text).not.toMatch(side);
});

test("each annotator votes once on each prompt, which leaves one vote a comparison to whoever tries the demo", () => {
  const annotators = votes.annotators.map((annotator) => annotator.name);
  expect(annotators).toHaveLength(study.votesPerComparison - 1);
  expectSame(
    votes.votes.map((vote) => `${vote.sourceId} ${vote.annotator}`),
    pairs(sourceIds, annotators),
  );
  expect(annotators.every((name) => name.startsWith("Simulated"))).toBe(true);
});

test("wins, ties and losses all occur, overall and for every aspect", () => {
  const questions = [
    votes.votes.map((vote) => vote.outcome),
    ...aspectKeys.map((key) => votes.votes.map((vote) => vote.aspects[key])),
  ];
  for (const outcomes of questions) {
    for (const outcome of [...systemKeys, "tie"]) {
      expect(outcomes.filter((found) => found === outcome).length).toBeGreaterThanOrEqual(3);
    }
  }
  expect(votes.votes.filter((vote) => vote.outcome === "both_bad")).toHaveLength(3);
});

test("annotators agree on more than half and on fewer than nine tenths of the pairs of votes", () => {
  const agreed = votes.votes.flatMap((one) =>
    votes.votes
      .filter((other) => other.sourceId === one.sourceId && other.annotator > one.annotator)
      .map((other) => one.outcome === other.outcome),
  );
  const share = agreed.filter(Boolean).length / agreed.length;
  expect(agreed).toHaveLength(72);
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(0.9);
});

test("every flag is on a vote's comparison and names an annotator of the demo", () => {
  const cast = new Set(votes.votes.map((vote) => `${vote.sourceId} ${vote.annotator}`));
  expect(votes.flags.length).toBeGreaterThan(0);
  for (const flag of votes.flags) expect(cast).toContain(`${flag.sourceId} ${flag.annotator}`);
});

test("the judge sees every prompt in both orders, contradicts itself sometimes, and is unreadable once", () => {
  expectSame(
    verdicts.map((verdict) => `${verdict.sourceId} ${verdict.order}`),
    pairs(sourceIds, ["ab", "ba"]),
  );
  expect(verdicts.filter((verdict) => verdict.outcome === null)).toHaveLength(1);
  const changed = sourceIds.filter((id) => {
    const [one, other] = verdicts.filter((verdict) => verdict.sourceId === id).map((verdict) => verdict.outcome);
    return one !== null && other !== null && one !== other;
  });
  expect(changed).toHaveLength(4);
});

test("the judge scores every response, and no aspect has one score only", () => {
  expectSame(
    scores.map((score) => `${score.sourceId} ${score.system}`),
    pairs(sourceIds, systemKeys),
  );
  for (const key of aspectKeys) expect(new Set(scores.map((score) => score.scores[key])).size).toBeGreaterThan(1);
});

test("all that was written for the demo is labelled so, and all that is simulated too", () => {
  expect(study.label).toBe("sample responses written for this demo");
  expect(content.responses.label).toBe(study.label);
  for (const system of systems) expect(system.notes.toLowerCase()).toContain(study.label);
});
