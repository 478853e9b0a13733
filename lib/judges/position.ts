import type { PositionVerdict } from "./schema";

/** A verdict by displayed position in canonical orientation: in "ba" the response of b came first. */
export function outcomeOfPosition(verdict: PositionVerdict, order: "ab" | "ba"): "a" | "tie" | "b" {
  if (verdict === "tie") return "tie";
  return (verdict === "first") === (order === "ab") ? "a" : "b";
}
