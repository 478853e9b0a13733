import fc from "fast-check";
import { storableText } from "@/lib/exchange/laws";
import { ExportedVote, type ExportedVote as Vote } from "./schema";

const outcome = fc.constantFrom("a", "tie", "b", "both_bad" as const);
const nullable = (text: fc.Arbitrary<string>) => fc.option(text);
const system = fc.record({ name: storableText, method: fc.constantFrom("base", "sft") });

/** Votes for tests, with every field that a careless writer could break. */
export const anyVote: fc.Arbitrary<Vote> = fc
  .record({
    vote: fc.nat().map(String),
    study: storableText,
    comparison: fc.nat().map(String),
    turn: fc.constantFrom(null, 1, 2),
    prompt: fc.record({
      id: fc.nat().map(String),
      sourceId: nullable(storableText),
      text: storableText,
      tags: fc.array(fc.record({ key: storableText, value: storableText }), { maxLength: 2 }),
      reference: nullable(storableText),
    }),
    systemA: system,
    systemB: system,
    responseA: storableText,
    responseB: storableText,
    rawResponseA: storableText,
    rawResponseB: storableText,
    turns: fc.option(
      fc.array(fc.record({ asked: storableText, answerA: storableText, answerB: storableText }), {
        minLength: 2,
        maxLength: 3,
      }),
    ),
    outcome,
    scale: fc.constantFrom("win_tie_lose", "graded_5", "graded_7"),
    strength: fc.constantFrom(null, 1, 2, 3),
    confidence: fc.constantFrom(null, 1, 2, 3),
    left: fc.constantFrom("a", "b", null),
    aspects: fc.uniqueArray(
      fc.record({ key: fc.constantFrom("clarity", "depth"), outcome, strength: fc.constantFrom(null, 1, 2) }),
      {
        selector: (answer) => answer.key,
      },
    ),
    rationale: nullable(storableText),
    reasons: fc.uniqueArray(fc.constantFrom("shorter", "clearer"), { maxLength: 2 }),
    highlights: fc.array(
      fc.record({
        side: fc.constantFrom("a", "b"),
        answer: fc.nat(2),
        start: fc.nat(9),
        end: fc.integer({ min: 10, max: 20 }),
        quote: storableText,
        mark: fc.constantFrom("good", "bad"),
      }),
      { maxLength: 2 },
    ),
    annotator: fc.record({
      id: fc.nat().map(String),
      label: storableText,
      kind: fc.constantFrom("participant", "imported"),
      simulated: fc.boolean(),
      excluded: fc.boolean(),
    }),
    kind: fc.constantFrom("main", "gold", null),
    surplus: fc.boolean(),
    flags: fc.array(
      fc.record({
        kind: fc.constantFrom("harmful", "identity_guessed"),
        note: nullable(storableText),
        guessed: fc.constantFrom("a", "b", null),
        guess: nullable(storableText),
      }),
      { maxLength: 2 },
    ),
    activeSeconds: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    createdAt: fc.constant("2026-11-21T08:00:00.000Z"),
    updatedAt: fc.constant("2026-11-21T08:00:00.000Z"),
  })
  .map((vote) => ExportedVote.parse(vote));
