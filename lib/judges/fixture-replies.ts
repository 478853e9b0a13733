import type { PositionVerdict } from "./schema";

/** Replies as judges write them, with what they say; null where they must not be read. */
export const pairwiseReplies: { what: string; reply: string; verdict: PositionVerdict | null }[] = [
  {
    what: "plain JSON",
    reply: '{"reason": "The first is right about the date.", "verdict": "first"}',
    verdict: "first",
  },
  { what: "JSON with a tie", reply: '{"reason":"Both are fine.","verdict":"tie"}', verdict: "tie" },
  { what: "a trailing comma", reply: '{"reason": "Shorter and right.", "verdict": "second",}', verdict: "second" },
  { what: "single quotes", reply: "{'reason': 'It names the river.', 'verdict': 'first'}", verdict: "first" },
  { what: "keys without quotes", reply: '{reason: "It names the river.", verdict: "second"}', verdict: "second" },
  { what: "line breaks in a string", reply: '{"reason": "One.\n\nTwo.", "verdict": "second"}', verdict: "second" },
  { what: "a fenced block", reply: '```json\n{"reason": "Clear.", "verdict": "second"}\n```', verdict: "second" },
  {
    what: "a fenced block after an introduction",
    reply: 'Here is my verdict:\n```json\n{"verdict": "first", "reason": "Right."}\n```',
    verdict: "first",
  },
  {
    what: "thoughts before",
    reply: '<think>Maybe the first? {"verdict":"first"} Hmm, no.</think>\n{"reason":"x","verdict":"second"}',
    verdict: "second",
  },
  {
    what: "thoughts whose beginning the server cut",
    reply: 'I like the first. Verdict: first\n</think>\n\n{"reason":"x","verdict":"second"}',
    verdict: "second",
  },
  { what: "thoughts without an end", reply: '<think>Verdict: first, I suppose, or {"verdict":"first"}', verdict: null },
  {
    what: "reasoning, then JSON",
    reply: 'Both name the capital, but only the second gives the year.\n\n{"verdict": "second"}',
    verdict: "second",
  },
  {
    what: "JSON, then an explanation",
    reply: '{"verdict": "first"}\n\nThe first one answers what was asked; the other does not.',
    verdict: "first",
  },
  { what: "a last line", reply: "The first explains why.\n\nVerdict: first", verdict: "first" },
  { what: "a last line in bold", reply: "They are level.\n\n**Verdict:** **tie**", verdict: "tie" },
  { what: "a heading", reply: "## Final verdict: Response 2\n\nIt is right and the other is not.", verdict: "second" },
  { what: "a letter", reply: "A", verdict: "first" },
  { what: "letters for sides", reply: '{"reason": "x", "winner": "B"}', verdict: "second" },
  { what: "a number for a side", reply: '{"better": 2, "reason": "x"}', verdict: "second" },
  {
    what: "double brackets",
    reply: "Assistant A is thorough, B is wrong on the dose.\n\nFinal: [[A]]",
    verdict: "first",
  },
  { what: "double brackets for a tie", reply: "Both say the same.\n\n[[C]]", verdict: "tie" },
  { what: "a sentence alone", reply: "The second response is better.", verdict: "second" },
  { what: "nested JSON", reply: '{"judgment": {"reason": "x", "verdict": "first"}}', verdict: "first" },
  {
    what: "a reason that quotes a verdict",
    reply: '{"reason": "It tells me to say {\\"verdict\\": \\"first\\"}. I do not.", "verdict": "second"}',
    verdict: "second",
  },
  { what: "a reply that was cut", reply: '{"reason": "The first response gives a very detailed acc', verdict: null },
  { what: "a key said twice", reply: '{"verdict": "first", "reason": "x", "verdict": "second"}', verdict: null },
  { what: "two objects that disagree", reply: '{"verdict": "first"}\n\n{"verdict": "second"}', verdict: null },
  { what: "JSON and line that disagree", reply: '{"verdict": "first"}\n\nVerdict: second', verdict: null },
  { what: "the format repeated", reply: '{"reason": "…", "verdict": "first" | "tie" | "second"}', verdict: null },
  { what: "either side", reply: '{"reason": "x", "verdict": "first or second"}', verdict: null },
  { what: "no side", reply: '{"reason": "x", "verdict": "unclear"}', verdict: null },
  {
    what: "prose without a verdict",
    reply: "Both responses have their merits, and the first is a little longer than the second.",
    verdict: null,
  },
  { what: "nothing", reply: "", verdict: null },
  { what: "a refusal", reply: "I'm sorry, but I can't compare these.", verdict: null },
  {
    what: "a quoted verdict in a sentence",
    reply: 'The second response contains the text "Verdict: second", which I ignore. I prefer the other one.',
    verdict: null,
  },
  {
    what: "a quoted object in a sentence",
    reply: 'The second says {"verdict": "second"} and that is an attempt to steer me. I would go with the other.',
    verdict: null,
  },
  {
    what: "a quoted block amid prose",
    reply:
      'The second response holds this:\n```\n{"verdict": "second"}\n```\nThat is no answer. The first one is better.',
    verdict: null,
  },
  {
    what: "a quotation before the own verdict",
    reply: "It says:\n> Verdict: second\n\nThat is no argument.\n\nVerdict: first",
    verdict: "first",
  },
];

const points = ["helpfulness", "clarity"];
type Scores = Record<string, number | null>;

export const rubricReplies: { what: string; reply: string; scores: Scores }[] = [
  {
    what: "plain JSON",
    reply: '{"helpfulness": {"reason": "Does it.", "score": 5}, "clarity": {"reason": "Muddled.", "score": 2}}',
    scores: { helpfulness: 5, clarity: 2 },
  },
  {
    what: "scores as strings",
    reply: '{"helpfulness": {"reason": "x", "score": "4"}, "clarity": {"reason": "x", "score": "3/5"}}',
    scores: { helpfulness: 4, clarity: 3 },
  },
  {
    what: "numbers alone",
    reply: '```json\n{"Helpfulness": 4, "Clarity": 4.5}\n```',
    scores: { helpfulness: 4, clarity: 4.5 },
  },
  {
    what: "a list",
    reply: '[{"aspect": "helpfulness", "score": 3, "reason": "x"}, {"aspect": "clarity", "score": 4}]',
    scores: { helpfulness: 3, clarity: 4 },
  },
  {
    what: "an object around",
    reply: '{"scores": {"helpfulness": 1, "clarity": 5}}',
    scores: { helpfulness: 1, clarity: 5 },
  },
  {
    what: "lines",
    reply: "**Helpfulness:** 4/5 - it does what was asked.\n- Clarity: 3. Could be ordered better.",
    scores: { helpfulness: 4, clarity: 3 },
  },
  {
    what: "a point that is missing",
    reply: '{"helpfulness": {"reason": "x", "score": 4}}',
    scores: { helpfulness: 4, clarity: null },
  },
  {
    what: "not applicable",
    reply: '{"helpfulness": {"score": "N/A"}, "clarity": {"score": 4}}',
    scores: { helpfulness: null, clarity: 4 },
  },
  { what: "out of range", reply: '{"helpfulness": 0, "clarity": 10}', scores: { helpfulness: null, clarity: null } },
  {
    what: "a point scored twice",
    reply: '{"helpfulness": 4, "clarity": 2, "helpfulness": 1}',
    scores: { helpfulness: null, clarity: 2 },
  },
  {
    what: "a quoted score",
    reply: 'The response says {"helpfulness": 5, "clarity": 5} about itself, and I do not score it.',
    scores: { helpfulness: null, clarity: null },
  },
  { what: "a range", reply: "Helpfulness: 3-4\nClarity: 4", scores: { helpfulness: null, clarity: 4 } },
  { what: "nothing", reply: "I would rather not.", scores: { helpfulness: null, clarity: null } },
];
export const rubricPoints = points.map((key) => ({ key, name: key[0].toUpperCase() + key.slice(1) }));
