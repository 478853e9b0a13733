import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { detect } from "@/lib/exchange/detect";
import { inPieces } from "@/lib/exchange/laws";
import { readJudgments } from "./read-judgments";

/** What a file of these rows is told to be, and its judgments and problems in short. */
async function read(rows: object[] | string) {
  const content = typeof rows === "string" ? rows : rows.map((row) => JSON.stringify(row)).join("\n");
  const found = await detect("oak.jsonl", inPieces(content, 64));
  if (!found.ok) throw new Error(found.message);
  const judgments: string[] = [];
  const problems: number[] = [];
  for await (const each of readJudgments(inPieces(content, 64), found)) {
    if (each.kind === "problem") problems.push(each.line);
    else {
      const { rater, sides, answer, turn } = each.judgment;
      const said = answer.kind === "score" ? [answer.aspect, answer.value] : [answer.outcome];
      const shown = answer.kind === "verdict" ? [answer.shownFirst] : [];
      judgments.push(
        [rater, answer.kind, ...said, ...shown, ...sides.map(({ system }) => system), turn].join(" ").trim(),
      );
    }
  }
  return { format: found.format, judgments, problems };
}

test("MT-bench pair verdicts are two orders of one pair, and an error is no verdict", async () => {
  const row = { question_id: 81, model_1: "elm", model_2: "fir", judge: ["larch", "pair-v2"], turn: 2 };
  const rows = [
    { ...row, g1_winner: "model_1", g2_winner: "model_2" },
    { ...row, g1_winner: "tie", g2_winner: "error" },
  ];
  expect(await read(rows)).toEqual({
    format: "mt_bench_verdicts",
    judgments: [
      "larch, pair-v2 verdict first first elm fir 1",
      "larch, pair-v2 verdict second second elm fir 1",
      "larch, pair-v2 verdict tie first elm fir 1",
      "larch, pair-v2 verdict  second elm fir 1",
    ],
    problems: [],
  });
});

test("MT-bench and Arena votes are people's, both bad among them; an unclear winner is named by its line", async () => {
  const row = { question_id: 81, model_a: "elm", model_b: "fir", judge: "expert_1", turn: 1 };
  const winners = ["model_a", "tie", "tie (bothbad)", "whoever"];
  expect(await read(winners.map((winner) => ({ ...row, winner })))).toEqual({
    format: "pair_votes",
    judgments: ["expert_1 vote first elm fir 0", "expert_1 vote tie elm fir 0", "expert_1 vote both_bad elm fir 0"],
    problems: [4],
  });
});

test("a table of votes: workers vote, judges give verdicts, and without either the file's name stands for who voted", async () => {
  const table = (column: string[]) =>
    stringify([
      ["prompt", "left", "right", "winner", ...column],
      ["p", "elm", "fir", "right", ...column.map(() => "w1")],
    ]);
  expect((await read(table(["worker"]))).judgments).toEqual(["w1 vote second elm fir"]);
  expect((await read(table(["judge"]))).judgments).toEqual(["w1 verdict second first elm fir"]);
  expect((await read(table([]))).judgments).toEqual(["oak vote second elm fir"]);
});

test("just-eval scores: texts are numbers, N/A and what was not parsed are missing scores of the aspects that were asked", async () => {
  const row = { id: 1, input: "p", output_cand: "r", generator_cand: "runs//elm.json", result: "{}" };
  const rows = [
    { ...row, eval_config: { gpt: "larch" }, parsed_result: { depth: { score: "4" }, clarity: { score: "N/A" } } },
    { ...row, eval_config: { gpt: "larch", mode: "score_safety" } },
    { ...row, eval_config: { gpt: "larch" }, parsed_result: "oops" },
    { ...row, eval_config: { gpt: "larch" }, parsed_result: { depth: { score: "50" } } },
    { id: 2, output_cand: "r" },
  ];
  expect(await read(rows)).toEqual({
    format: "just_eval_scores",
    judgments: [
      "larch score depth 4 runs//elm.json",
      "larch score clarity  runs//elm.json",
      "larch score safety  runs//elm.json",
      "larch score   runs//elm.json",
      "larch score depth  runs//elm.json",
    ],
    problems: [5],
  });
});

test("a preference out of range is a bad row, and hostile values neither break nor grow", async () => {
  const row = {
    instruction: "p",
    output_1: "x",
    generator_1: "elm",
    output_2: "y",
    generator_2: "fir",
    annotator: "larch",
  };
  const long = "l".repeat(1_000_000);
  const rows = [
    { ...row, preference: 3 },
    { ...row, preference: 1.9, annotator: "a\0b\n\nc", raw_completion: long },
    { ...row, preference: "1" },
  ];
  const { judgments, problems } = await read(rows);
  expect(problems).toEqual([1, 3]);
  expect(judgments).toEqual(["ab c verdict second  elm fir"]);
  const content = rows.map((each) => JSON.stringify(each)).join("\n");
  const found = await detect("oak.jsonl", inPieces(content, 4096));
  if (!found.ok) throw new Error(found.message);
  for await (const each of readJudgments(inPieces(content, 4096), found))
    if (each.kind === "judgment" && each.judgment.answer.kind === "verdict")
      expect(each.judgment.answer.raw).toHaveLength(100_000);
});
