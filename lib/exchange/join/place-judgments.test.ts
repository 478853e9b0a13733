import { expect, test } from "vitest";
import type { ReadJudgment } from "@/lib/exchange/import/read-judgments";
import { placeJudgments, voteKey } from "./place-judgments";
import { promptKey } from "./prompt-key";
import { answerDigest, StudyIndex } from "./study-index";

/** Two prompts of the same text, to which both systems said the same. */
function twins(): StudyIndex {
  const index = new StudyIndex(
    new Map([
      ["alder", 1n],
      ["beech", 2n],
    ]),
    new Map(),
  );
  for (const id of [10n, 20n]) {
    const answers = new Map([1n, 2n].map((system) => [system, said(id + system, `said by ${system}`)]));
    index.add({ id, sourceId: null, answers }, promptKey("Say it."));
  }
  return index;
}

const said = (response: bigint, text: string) => new Map([[0, { response, text: answerDigest(text) }]]);

const vote = (row: number): ReadJudgment => ({
  ...{ kind: "judgment", line: row, row },
  judgment: {
    ...{ rater: "Ada", prompt: "Say it.", answer: { kind: "vote", outcome: "first", rationale: null } },
    sides: [
      { system: "alder", response: "said by 1" },
      { system: "beech", response: "said by 2" },
    ],
  },
});

async function prompts(votes: number, known: bigint[] = []): Promise<(bigint | string)[]> {
  const rows = async function* () {
    for (let row = 1; row <= votes; row += 1) yield vote(row);
  };
  const keys = known.map((prompt) => voteKey("Ada", { prompt, a: 1n, b: 2n, turn: null }));
  const found: (bigint | string)[] = [];
  for await (const judgment of placeJudgments([{ namesPairs: false, rows }], twins(), new Set(keys))) {
    if (judgment.kind === "placed" && judgment.place.kind === "pair") found.push(judgment.place.prompt);
    else if (judgment.kind === "left_out") found.push(judgment.reason);
  }
  return found;
}

test("of two prompts with the same text and the same responses, each gets its own vote", async () => {
  expect(await prompts(3)).toEqual([10n, 20n, "again"]);
});

test("a vote that is known is not taken for one on the prompt's twin", async () => {
  expect(await prompts(1, [10n])).toEqual(["again"]);
  expect(await prompts(2, [10n])).toEqual(["again", 20n]);
  expect(await prompts(2, [10n, 20n])).toEqual(["again", "again"]);
});
