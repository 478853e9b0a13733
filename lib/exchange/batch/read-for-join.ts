import { cleanGeneratorName } from "@/lib/exchange/clean-generator-name";
import { JoinRows } from "@/lib/exchange/join/join-rows";
import type { JoinRow } from "@/lib/exchange/join/schema";
import { MAX_RESPONSES, MAX_SYSTEMS } from "@/lib/exchange/limits";
import type { ImportedResponse, ImportProblem } from "@/lib/exchange/schema";
import { ProblemTally } from "./problem-tally";
import type { FileReading } from "./schema";

/** What a file gives the join, and what is told about it. It holds nothing whose size grows with the texts. */
export async function readForJoin(
  rows: AsyncIterable<ImportedResponse | ImportProblem>,
  names: ReadonlyMap<string, string>,
): Promise<{ reading: FileReading; responses: JoinRow[]; rejectedRows: ReadonlySet<number> }> {
  const tally = new ProblemTally();
  const joinRows = new JoinRows();
  const systems = new Map<string, FileReading["systems"][number]>();
  let tooManySystems = false;
  for await (const found of rows) {
    if (found.kind === "problem") {
      tally.add(found);
      continue;
    }
    if (joinRows.rows.length === MAX_RESPONSES) {
      tally.add({ kind: "problem", line: found.line, row: found.row, ...TOO_MANY_ROWS });
      break;
    }
    const claimed = found.system;
    let system = systems.get(claimed);
    if (!system && systems.size === MAX_SYSTEMS) tooManySystems = true;
    if (tooManySystems) break;
    system ??= { claimed, name: names.get(claimed) ?? cleanGeneratorName(claimed), responses: 0 };
    system.responses += 1;
    systems.set(claimed, system);
    joinRows.add({ ...found, system: system.name });
  }
  const responses = tooManySystems ? [] : joinRows.rows;
  const { rejected, changed } = tally;
  const reading = {
    responses: responses.length,
    rejected,
    changed,
    problems: tally.list(),
    systems: tooManySystems ? [] : [...systems.values()],
    tooManySystems,
    questions: 0,
  };
  return { reading, responses, rejectedRows: tally.rows };
}

const TOO_MANY_ROWS = {
  code: "too_many_rows" as const,
  message: "The file has more than a million responses. Those from this line on were not read.",
  hint: "Split the file, or bring in a sample of it.",
  kept: false,
};
