import { OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import { NO_VERDICT, orderVerdicts } from "./order-verdicts";
import { VERDICT_UNPARSABLE, type Verdicts } from "./verdicts";

/** What a comparison counts as when the judge answers differently with the sides swapped. */
export type InconsistentRule = "tie" | "leave_out" | "a_first";

export interface UnitVerdictChoice {
  /** Default "tie". "a_first" takes the order in which a was shown first, as a judge asked once would have answered. */
  inconsistent?: InconsistentRule;
}

/** A judge's one verdict per comparison, in the order of unit numbers. */
export interface UnitVerdicts {
  length: number;
  unit: Uint32Array;
  cluster: Uint32Array;
  pair: Uint16Array;
  /** A verdict code. */
  outcome: Uint8Array;
  /** How they came about: comparisons with the same verdict in both orders, with different ones, and with one order that could be read. */
  consistent: number;
  inconsistent: number;
  oneOrder: number;
  unparsable: number;
  /** The rule, fit for print. */
  method: string;
}

const RULES: Record<InconsistentRule, string> = {
  tie: "verdicts that change with the displayed order count as a tie",
  leave_out: "verdicts that change with the displayed order are left out",
  a_first: "where verdicts change with the displayed order, the one with a first counts",
};

/**
 * Both orders agree: their verdict; they differ: the chosen rule. An order without a readable verdict leaves the decision to the
 * other one (in a run with one order only, every comparison is such); verdicts whose order is unknown are used where no order is known.
 * Source of the default: Zheng et al. (2023), Judging LLM-as-a-judge with MT-bench and Chatbot Arena, section 3.4.
 */
export function unitVerdicts(verdicts: Verdicts, { inconsistent = "tie" }: UnitVerdictChoice = {}): UnitVerdicts {
  const orders = orderVerdicts(verdicts);
  const tally = { consistent: 0, inconsistent: 0, oneOrder: 0, unparsable: 0 };
  const outcomes = orders.unit.map((_, row) => {
    const [first, second] = [orders.aFirst[row], orders.bFirst[row]];
    if (isRead(first) && isRead(second)) {
      tally[first === second ? "consistent" : "inconsistent"]++;
      if (first === second || inconsistent === "a_first") return first;
      return inconsistent === "tie" ? OUTCOME_TIE : NO_VERDICT;
    }
    const only = [first, second, orders.unknown[row]].find(isRead) ?? VERDICT_UNPARSABLE;
    tally[only === VERDICT_UNPARSABLE ? "unparsable" : "oneOrder"]++;
    return only;
  });
  const kept = (_: number, row: number) => outcomes[row] !== NO_VERDICT;
  const outcome = Uint8Array.from(outcomes.filter(kept));
  return {
    length: outcome.length,
    unit: orders.unit.filter(kept),
    cluster: orders.cluster.filter(kept),
    pair: orders.pair.filter(kept),
    outcome,
    ...tally,
    method: RULES[inconsistent],
  };
}

function isRead(verdict: number): boolean {
  return verdict < VERDICT_UNPARSABLE;
}

/** Verdict code by unit number, NO_VERDICT where the judge said nothing on it. */
export function verdictByUnit(verdicts: Pick<UnitVerdicts, "unit" | "outcome">): Uint8Array {
  const size = 1 + verdicts.unit.reduce((most, unit) => Math.max(most, unit), -1);
  const table = new Uint8Array(size).fill(NO_VERDICT);
  verdicts.unit.forEach((unit, row) => {
    table[unit] = verdicts.outcome[row];
  });
  return table;
}
