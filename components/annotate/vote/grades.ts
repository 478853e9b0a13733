import type { Choice, Strength } from "@/lib/votes/schema";

/** What was said to one question: on a graded scale with how much better. */
export type Given = { choice: Choice; strength?: Strength };

/** How many steps a side can be better by: 1 without grades. */
export type Steps = 1 | 2 | 3;

type Grade = "slightly" | "better" | "much";
type Graded = Choice | `${"left" | "right"}_${Grade}`;

/** What names an answer among the words for it: the ends of a graded scale are much better, the first steps slightly. */
export function gradeOf({ choice, strength }: Given, steps: number): Graded {
  if (steps === 1 || strength === undefined || choice === "tie" || choice === "both_bad") return choice;
  return `${choice}_${strength === steps ? "much" : strength === 1 ? "slightly" : "better"}`;
}

/** The answer at a point of the scale, 1 being its left end; null beyond its ends. */
export function givenAt(point: number, steps: Steps): Given | null {
  const offset = point - steps - 1;
  if (!Number.isInteger(offset) || Math.abs(offset) > steps) return null;
  if (offset === 0) return { choice: "tie" };
  const choice = offset < 0 ? "left" : "right";
  return steps === 1 ? { choice } : { choice, strength: Math.abs(offset) };
}

export type Option = {
  given: Given;
  /** 1 for the left end; null for what is no point of the scale. */
  point: number | null;
};

/** Every answer in the order of the screen: what is on the left is on the left, “both bad” beside the tie. */
export function optionsOf({ choices, steps }: { choices: Choice[]; steps: Steps }): Option[] {
  const points = Array.from({ length: 2 * steps + 1 }, (_, at) => at + 1);
  return points.flatMap((point): Option[] => {
    const given = givenAt(point, steps);
    if (given === null) return [];
    const middle = given.choice === "tie" && choices.includes("both_bad");
    const bad: Option = { given: { choice: "both_bad" }, point: null };
    return middle ? [{ given, point }, bad] : [{ given, point }];
  });
}
