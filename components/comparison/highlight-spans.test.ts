import fc from "fast-check";
import { expect, test } from "vitest";
import { Highlight } from "@/lib/votes/schema";
import { highlightAt, withHighlight } from "./highlight-spans";

const text = "The quick brown fox jumps over the lazy dog, again and again, until the evening comes.";
const place = { side: "left", answer: 0 } as const;

const anyMark = fc.record({
  side: fc.constantFrom("left" as const, "right" as const),
  answer: fc.nat(1),
  from: fc.nat(text.length),
  to: fc.nat(text.length),
  mark: fc.constantFrom("good" as const, "bad" as const),
});
type Mark = typeof anyMark extends fc.Arbitrary<infer T> ? T : never;

const add = (known: Highlight[], { side, answer, from, to, mark }: Mark) =>
  withHighlight(known, { side, answer }, { start: Math.min(from, to), end: Math.max(from, to) }, mark, text);
const all = (marks: Mark[]) => marks.reduce(add, [] as Highlight[]);

test("every passage is one that the server takes, and is what stands there", () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 80 }), (marks) => {
      const known = all(marks);
      expect(known.length).toBeLessThanOrEqual(50);
      for (const one of known) {
        expect(Highlight.safeParse(one).success).toBe(true);
        expect(text.slice(one.start, one.end)).toBe(one.quote);
      }
    }),
  );
});

test("no two passages overlap", () => {
  fc.assert(
    fc.property(fc.array(anyMark), (marks) => {
      const known = all(marks);
      known.forEach((one, at) => {
        const next = known[at + 1];
        if (next?.side === one.side && next.answer === one.answer) expect(next.start).toBeGreaterThanOrEqual(one.end);
      });
    }),
  );
});

test("the last mark stands", () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 15 }), anyMark, (marks, last) => {
      const span = { start: Math.min(last.from, last.to), end: Math.max(last.from, last.to) };
      fc.pre(text.slice(span.start, span.end).trim() !== "");
      const known = add(all(marks), last);
      const found = known.find(
        (one) => one.quote === text.slice(span.start, span.end).trim() && one.mark === last.mark,
      );
      expect(found).toBeDefined();
    }),
  );
});

test("white space is never marked", () => {
  expect(withHighlight([], place, { start: 3, end: 4 }, "good", text)).toEqual([]);
});

test("a quote is cut where the server would refuse it", () => {
  const long = "word ".repeat(1_000);
  expect(withHighlight([], place, { start: 0, end: 5_000 }, "good", long)[0]?.quote).toHaveLength(1_999);
});

test("a passage is found by any place in it, and by its ends", () => {
  const known = withHighlight([], place, { start: 4, end: 9 }, "good", text);
  for (const at of [4, 6, 9]) expect(highlightAt(known, place, { start: at, end: at })?.quote).toBe("quick");
  for (const at of [2, 11]) expect(highlightAt(known, place, { start: at, end: at })).toBeUndefined();
  expect(highlightAt(known, { side: "right", answer: 0 }, { start: 6, end: 6 })).toBeUndefined();
});
