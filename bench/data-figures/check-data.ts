import { alpacaEval } from "./alpaca-eval";
import { type DataSet, missingFiles } from "./data-folder";
import { evalica } from "./evalica";
import { justEval } from "./just-eval";
import { pandalm } from "./pandalm";

/** A line per figure and per file that is not there; ok where all of them are right and nothing is missing. */
export function checkData(
  folder: string,
  dataSets: DataSet[] = [pandalm, alpacaEval, evalica, justEval],
): { lines: string[]; ok: boolean } {
  const lines: string[] = [];
  const [checked, left]: string[][] = [[], []];
  let wrong = 0;
  for (const dataSet of dataSets) {
    const missing = missingFiles(folder, dataSet);
    if (missing.length > 0) {
      left.push(dataSet.name);
      lines.push(...missing.map((path) => `${dataSet.name}: expected a file ${path}, and there is none`));
      continue;
    }
    checked.push(dataSet.name);
    for (const { name, expected, computed } of dataSet.figures(folder)) {
      const ok = expected === computed;
      if (!ok) wrong++;
      lines.push(
        `${ok ? "ok   " : "WRONG"} ${`${dataSet.name}: ${name}`.padEnd(56)} expected ${expected.padEnd(12)} computed ${computed}`,
      );
    }
  }
  lines.push(
    `Checked: ${checked.join(", ") || "nothing"}. ${wrong === 0 ? "No figure differs" : `${wrong} figures differ`}.`,
  );
  if (left.length > 0) lines.push(`Not checked, for want of files: ${left.join(", ")}.`);
  return { lines, ok: wrong === 0 && left.length === 0 };
}
