import type { z } from "zod";
import type { Said } from "@/lib/errors";

const tooLong: Record<string, Said["key"]> = { name: "nameLong", rationale: "rationaleLong", note: "noteLong" };

/** What is wrong with a field that annotators fill in; anything else that does not parse was not written by them. */
export function saidOfIssue(issue: z.core.$ZodIssue): Said {
  const field = String(issue.path[0]);
  const long = tooLong[field];
  if (issue.code === "too_big" && long) return { key: long, values: { limit: Number(issue.maximum) } };
  if (issue.code === "too_small" && field === "name") return { key: "nameMissing" };
  return { key: "badForm" };
}
