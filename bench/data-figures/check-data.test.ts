import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alpacaEvalWinRate } from "./alpaca-eval";
import { checkData } from "./check-data";
import { evalicaFigures } from "./evalica";
import { meanWords } from "./just-eval";
import { pandalmFigures } from "./pandalm";

let folder: string;

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

const item = (...answers: number[]) => ({ annotator1: answers[0], annotator2: answers[1], annotator3: answers[2] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "evenhand-data-"));
  write("pandalm/testset-v1.json", [item(1, 1, 1), item(2, 2, 1), item(2, 2, 2), item(0, 0, 2), item(0, 1, 2)]);
  const replies = ["1", "2", "1", "Tie", "nothing to read"];
  write(
    "pandalm/gpt-3.5-turbo-testset-v1.json",
    replies.map((gpt_result) => ({ gpt_result })),
  );
  write(
    "alpaca-eval/phi-2/annotations.json",
    [1, 2, 0, null, 1.5].map((preference) => ({ preference })),
  );
  write("evalica/simple.csv", "left,right,winner\nx,y,left\ny,x,tie\nx,y,right\n");
  write("evalica/simple-golden.csv", "algorithm,item,score\ncounting,x,1.5\ncounting,y,2.5\nunheard_of,x,1\n");
  write("just-eval/outputs/Llama-2-7b-chat-hf.to_eval.json", [
    { output: " two\nwords " },
    { output: "" },
    { output: "a b c" },
  ]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("PandaLM's figures are those counted by hand", () => {
  const figures = pandalmFigures(folder);
  expect(figures).toMatchObject({
    S1: "8/15",
    S2: "7/10",
    // The last item has no majority; of the others the judge missed one.
    "items with a majority": "4",
    "accuracy of GPT-3.5 against the majority": "0.750",
    // 3.5 of 5 answers and more: (8 equal + half of 4 with one tie) / 15 pairs.
    "tie-discounted accuracy": ((8 + 4 / 2) / 15).toFixed(4),
  });
});

test("preferences of 0 count as one half, missing ones not at all", () => {
  expect(alpacaEvalWinRate(folder, "alpaca-eval/phi-2/annotations.json")).toMatchObject({ value: 0.5, n: 4 });
});

test("a score that differs from the golden file, or that nobody computes, is told apart", () => {
  expect(evalicaFigures(folder, "simple")).toEqual([
    { name: "counting of x (simple)", expected: "1.50000", computed: "1.50000" },
    { name: "counting of y (simple)", expected: "2.50000", computed: "1.50000" },
    { name: "unheard_of of x (simple)", expected: "1.00000", computed: "none" },
  ]);
});

test("words are what white space parts", () => {
  expect(meanWords(folder, "just-eval/outputs/Llama-2-7b-chat-hf.to_eval.json")).toBe(5 / 3);
});

test("a missing file is named with its place, and so is what was checked without it", () => {
  const { lines, ok } = checkData(folder);
  expect(ok).toBe(false);
  expect(lines).toContainEqual(`evalica: expected a file ${join(folder, "evalica/food.csv")}, and there is none`);
  expect(lines.at(-2)).toMatch(/^Checked: PandaLM\. \d+ figures differ\.$/);
  expect(lines.at(-1)).toBe("Not checked, for want of files: AlpacaEval, evalica, just-eval.");
});

test("an empty folder checks nothing and fails", () => {
  const { lines, ok } = checkData(join(folder, "nowhere"));
  expect([ok, lines.at(-2)]).toEqual([false, "Checked: nothing. No figure differs."]);
});

test("all is well only when every figure is as printed", () => {
  const dataSet = (computed: string) => ({
    name: "made",
    files: [],
    figures: () => [{ name: "n", expected: "1", computed }],
  });
  expect(checkData(folder, [dataSet("1")]).ok).toBe(true);
  expect(checkData(folder, [dataSet("1"), dataSet("2")]).ok).toBe(false);
});
