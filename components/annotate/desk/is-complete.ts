import type { AnnotatorProgress } from "@/lib/assignments/schema";

/** Everything that this annotator was asked for. */
export function isComplete({ voted, target }: Pick<AnnotatorProgress, "voted" | "target">): boolean {
  return target !== null && voted >= target;
}
