import { z } from "zod";
import { faultsOf } from "./faults-of";
import { Label } from "./field-values";
import type { FormatReader } from "./format";
import { type Judgment, outcomeOfNumber } from "./judgment";

const Row = z.record(z.string(), z.unknown());
const Numbered = z.object({ idx: Label });
const RESULT = "_result";

/** The verdicts of judges on PandaLM's pairs: `idx` names the pair, whose texts stand in the file of pairs. */
export const pandaLmVerdicts: FormatReader = {
  format: "pandalm_verdicts",
  label: "PandaLM verdicts",
  recognises: (columns) => columns.has("idx") && [...columns].some((name) => name.endsWith(RESULT)),
  columns: () => ["idx"],
  read: () => ({ drafts: [], faults: [] }),
  judge(value) {
    const numbered = Numbered.safeParse(value);
    if (!numbered.success) return { judgments: [], faults: faultsOf(numbered.error) };
    const row = new Map(Object.entries(Row.parse(value)));
    const judgments: Judgment[] = [];
    for (const [name, result] of row) {
      if (!name.endsWith(RESULT) || name === RESULT) continue;
      const judge = name.slice(0, -RESULT.length);
      const reason = row.get(`${judge}_reason`);
      const written = typeof result === "string" ? result : JSON.stringify(result ?? null);
      const said = typeof reason === "string" && reason.trim() !== "" ? reason : null;
      judgments.push({
        rater: judge,
        pair: String(numbered.data.idx).trim(),
        sides: [],
        answer: {
          kind: "verdict",
          outcome: outcomeOfNumber(result),
          preference: null,
          shownFirst: "first",
          reason: said,
          raw: said === null ? written : `${written}\n\n${said}`,
        },
      });
    }
    return { judgments, faults: [] };
  },
};
