import { digitUses } from "@/components/annotate/vote/answering";
import type { BlindStudy } from "@/lib/assignments/schema";
import { type Command, ratingCommands } from "./commands";

export type KeyGroup = { name: "vote" | "pair" | "review" | "reading" | "screen"; commands: Command[] };

const reading: Command[] = ["plain", "diff", "next", "previous", "linked", "layout", "reference"];

type Asked = Pick<
  BlindStudy,
  "scale" | "confidence" | "reasons" | "bothBad" | "rationale" | "highlights" | "aspects" | "examples"
>;

/** The keys that do something in a study, in the order of their list. */
export function keyGroups(study: Asked): KeyGroup[] {
  const { points, confidence, reasons } = digitUses(study);
  const digits = ratingCommands.slice(0, Math.max(points ?? 0, confidence ? 3 : 0, reasons));
  const several = study.aspects.length > 0 || confidence || reasons > 0;
  const writes = study.rationale !== "off";
  const sides: Command[] = points === null ? ["left", "right"] : [];
  const vote: (Command | false)[] = [
    ...[...sides, "tie" as const, study.bothBad && ("both_bad" as const), ...digits],
    ...[several && ("earlier" as const), several && ("later" as const)],
    ...[writes && ("rationale" as const), (several || writes) && ("submit" as const), "undo" as const],
  ];
  const marks: Command[] = study.highlights ? ["mark_good", "mark_bad"] : [];
  return [
    { name: "vote", commands: vote.filter((command) => command !== false) },
    { name: "pair", commands: [...marks, "skip", "skip_reason", "flag"] },
    { name: "reading", commands: reading },
    { name: "screen", commands: ["guidelines", ...(study.examples.length > 0 ? ["examples" as const] : []), "help"] },
  ];
}

/** The keys that do something where reasons are reviewed. */
export const reviewKeyGroups: KeyGroup[] = [
  { name: "review", commands: ["acceptable", "not_acceptable", "undo"] },
  { name: "reading", commands: reading },
  { name: "screen", commands: ["help"] },
];

/** What a digit may mean in a study, by what has the focus. */
export function digitMeanings(study: Asked, digit: number): ("points" | "confidence" | "reasons")[] {
  const { points, confidence, reasons } = digitUses(study);
  return [
    ...(digit <= (points ?? 0) ? ["points" as const] : []),
    ...(confidence && digit <= 3 ? ["confidence" as const] : []),
    ...(digit <= reasons ? ["reasons" as const] : []),
  ];
}
