import { formatCount, formatCounted } from "@/components/ui/format-number";

/** Of an aspect that is for some prompts only. */
export function askedOf({ prompts, of }: { prompts: number; of: number }): string {
  return `asked of ${formatCount(prompts)} of ${formatCounted(of, "prompt")}`;
}

/** “ Safety was asked of 200 of 1,000 prompts.”, empty where every aspect was asked of every prompt. */
export function askedSentence(questions: { name: string; asked: { prompts: number; of: number } | null }[]): string {
  const parts = questions.flatMap(({ name, asked }) => (asked ? [`${name} was ${askedOf(asked)}`] : []));
  return parts.length === 0 ? "" : ` ${parts.join("; ")}.`;
}
