import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyAnswer, overall, questionsAbout } from "@/components/annotate/vote/questions";
import { type DeskEvent, type DeskState, deskReducer, startDesk } from "./desk-state";
import { aPair, someProgress, someQuestions } from "./test-pairs";

const languages = { name: "en", question: "en" };
const questions = someQuestions({
  aspects: [{ key: "clarity", name: "Clarity", question: "Which is clearer?", languages }],
});
const start = (...digits: number[]) => startDesk({ pairs: digits.map(aPair), progress: someProgress });
const after = (state: DeskState, ...events: DeskEvent[]) => events.reduce(deskReducer, state);
const ids = (state: DeskState) => state.hand.map((pair) => pair.assignmentId);
const drafted = (focus: number, given: Record<string, { choice: "left" | "tie" | "right" }>): DeskEvent => ({
  type: "drafted",
  answer: { ...emptyAnswer, given },
  focus,
});
const dealt = (...digits: number[]): DeskEvent => ({
  type: "dealt",
  answer: { pairs: digits.map(aPair), progress: someProgress },
  asked: false,
  without: [],
});

test("settling shows the pair that waited, with nothing answered", () => {
  const next = after(start(1, 2), drafted(1, { clarity: { choice: "left" } }), { type: "settled", by: "vote" });
  expect(ids(next)).toEqual(["2"]);
  expect(next.answer.given).toEqual({});
});

test("taking back shows the pair again: aspects and rationale stay, the overall choice is asked anew", () => {
  const back = after(
    start(1, 2),
    drafted(1, { clarity: { choice: "left" }, [overall]: { choice: "right" } }),
    { type: "amended", part: { rationale: "shorter" } },
    { type: "settled", by: "vote" },
    { type: "taken_back", questions },
  );
  expect(ids(back)).toEqual(["1", "2"]);
  expect(back.answer).toEqual({ ...emptyAnswer, given: { clarity: { choice: "left" } }, rationale: "shorter" });
  expect(back.answer.given[overall]).toBeUndefined();
  expect(back.focus).toBe(1);
});

test("a pair that comes back asks what is asked about it, whatever others are asked", () => {
  const pairs = [{ ...aPair(1), aspects: [] }, aPair(2)];
  const settled = [drafted(0, { [overall]: { choice: "left" } }), { type: "settled", by: "vote" }] as const;
  const back = after(startDesk({ pairs, progress: someProgress }), ...settled, { type: "taken_back", questions });
  expect(questionsAbout(questions, pairs[0]!).map(({ key }) => key)).toEqual([overall]);
  expect(back.focus).toBe(0);
});

test("votes given are counted, skips are not, and what is taken back counts less", () => {
  const given = after(start(1, 2, 3), { type: "settled", by: "skip" }, { type: "settled", by: "vote" });
  expect(given.given).toBe(1);
  const back: DeskEvent = { type: "taken_back", questions };
  expect(after(given, back).given).toBe(0);
  expect(after(given, back, back).given).toBe(0);
});

test("ten votes can be taken back, one after the other", () => {
  let state = start(0, 1);
  for (let digit = 2; digit < 14; digit++) state = after(state, { type: "settled", by: "vote" }, dealt(digit));
  for (let count = 0; count < 12; count++) state = after(state, { type: "taken_back", questions });
  expect(ids(state).slice(0, 10)).toEqual(["2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
});

test("a pair that came back under a new name keeps its place, also when it was voted on meanwhile", () => {
  const taken = after(start(1, 2), { type: "settled", by: "vote" }, { type: "taken_back", questions });
  expect(ids(after(taken, { type: "returned", old: "1", pair: aPair(9) }))).toEqual(["9", "2"]);
  const voted = after(taken, { type: "settled", by: "vote" }, { type: "returned", old: "1", pair: aPair(9) });
  expect(ids(voted)).toEqual(["2"]);
  expect(voted.settled.at(-1)?.pair.assignmentId).toBe("9");
});

test("a pair that came back after a reload goes into the hand", () => {
  expect(ids(after(start(2), { type: "returned", old: "1", pair: aPair(9) }))).toEqual(["2", "9"]);
});

test("no pair is shown twice, whatever is dealt when", () => {
  const event = fc.oneof(
    fc.integer({ min: 0, max: 8 }).map((digit) => dealt(digit)),
    fc.constant<DeskEvent>({ type: "settled", by: "vote" }),
    fc.constant<DeskEvent>({ type: "taken_back", questions }),
    fc.constant<DeskEvent>({ type: "lost", assignmentIds: ["3"], away: false }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let state = start(1, 2);
      for (const one of events) {
        state = deskReducer(state, one);
        const all = [...ids(state), ...state.settled.map((settled) => settled.pair.assignmentId)];
        expect(new Set(all).size).toBe(all.length);
      }
    }),
  );
});

test("the pair on screen is not taken away when its lease is lost, the waiting one is", () => {
  expect(ids(after(start(1, 2), { type: "lost", assignmentIds: ["1", "2"], away: false }))).toEqual(["1"]);
});

test("an empty hand is exhausted only when the server was asked and had nothing", () => {
  const empty = after(start(1), { type: "settled", by: "vote" }, dealt());
  expect(empty.exhausted).toBe(false);
  const asked = after(empty, {
    type: "dealt",
    answer: { pairs: [], progress: someProgress },
    asked: true,
    without: [],
  });
  expect(asked.exhausted).toBe(true);
  expect(after(asked, dealt(5)).exhausted).toBe(false);
});

test("a pair voted on in an earlier visit leaves the screen", () => {
  const left = after(start(1, 2), drafted(1, { clarity: { choice: "left" } }), {
    type: "withdrawn",
    assignmentIds: ["1"],
  });
  expect(ids(left)).toEqual(["2"]);
  expect(left.answer.given).toEqual({});
});
