import type { LeftOutJudgment } from "@/lib/exchange/batch/schema";
import type { ReadJudgment } from "@/lib/exchange/import/read-judgments";
import type { ImportProblem } from "@/lib/exchange/schema";
import { type Described, describe, type FoundPlace, placesOf } from "./place-judgment";
import type { StudyIndex } from "./study-index";

export interface JudgmentSource {
  /** Read after the files that describe pairs. */
  namesPairs: boolean;
  rows: () => AsyncIterable<ReadJudgment | ImportProblem>;
}

export type FoundJudgment =
  | { kind: "problem"; source: number; problem: ImportProblem }
  | { kind: "left_out"; source: number; read: ReadJudgment; reason: LeftOutJudgment; head: string }
  /** `ordinal` counts the judgments of all files, placed or not: the same each time they are read. */
  | { kind: "placed"; source: number; read: ReadJudgment; ordinal: number; place: FoundPlace };

/**
 * Every judgment of the files with its place in the study, in one pass that holds one row at a time. The first judgment of a rater on a pair
 * (of a judge: in an order; of a score: on an aspect) counts; `known` are those that the study has already.
 */
export async function* placeJudgments(
  sources: JudgmentSource[],
  index: StudyIndex,
  known: ReadonlySet<string>,
): AsyncGenerator<FoundJudgment> {
  const pairs = new Map<string, Described>();
  const seen = new Set<string>();
  const order = [...sources.keys()].sort((x, y) => Number(sources[x].namesPairs) - Number(sources[y].namesPairs));
  let ordinal = 0;
  for (const source of order) {
    for await (const read of sources[source].rows()) {
      if (read.kind === "problem") {
        yield { kind: "problem", source, problem: read };
        continue;
      }
      ordinal += 1;
      const { judgment } = read;
      const leftOut = (reason: LeftOutJudgment, head = ""): FoundJudgment => ({
        ...{ kind: "left_out", source, read, reason, head },
      });
      const { pair } = judgment;
      let described: Described | undefined;
      if (judgment.sides.length > 0) described = describe(judgment);
      else if (pair !== undefined) described = pairs.get(pair);
      if (!described) {
        yield leftOut("no_pair", pair ?? "");
        continue;
      }
      if (pair !== undefined && !pairs.has(pair)) pairs.set(pair, described);
      const places = placesOf(index, judgment, described);
      const head = described.prompt?.head ?? judgment.sourceId ?? "";
      if (typeof places === "string") {
        yield leftOut(places, head);
        continue;
      }
      // Where two prompts have the same text and the same responses, the second judgment is of the second, whatever was known before.
      const place = places.find((each) => !seen.has(judgmentKey(read, each)));
      if (place) seen.add(judgmentKey(read, place));
      if (place && !known.has(judgmentKey(read, place))) yield { kind: "placed", source, read, ordinal, place };
      else yield leftOut("again", head);
    }
  }
}

function judgmentKey({ judgment: { rater, answer } }: ReadJudgment, place: FoundPlace): string {
  if (place.kind === "response") return scoreKey(rater, place.response, place.aspect);
  if (answer.kind !== "verdict") return voteKey(rater, place);
  return verdictKey(rater, place, orderOf(answer.shownFirst, place.swapped));
}

type PairPlace = Pick<Extract<FoundPlace, { kind: "pair" }>, "prompt" | "a" | "b" | "turn">;

export const voteKey = (rater: string, { prompt, a, b, turn }: PairPlace) =>
  `vote ${prompt} ${a} ${b} ${turn ?? "whole"} ${rater}`;
export const verdictKey = (judge: string, { prompt, a, b, turn }: PairPlace, order: "ab" | "ba" | null) =>
  `verdict ${prompt} ${a} ${b} ${turn ?? "whole"} ${order ?? "unknown"} ${judge}`;
export const scoreKey = (judge: string, response: bigint, aspect: bigint | null) =>
  `score ${response} ${aspect ?? "overall"} ${judge}`;

/** In canonical orientation; null where the file does not say which response came first. */
export function orderOf(shownFirst: "first" | "second" | null, swapped: boolean): "ab" | "ba" | null {
  if (shownFirst === null) return null;
  return (shownFirst === "first") !== swapped ? "ab" : "ba";
}
