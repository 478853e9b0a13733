import { Chip } from "@/components/ui/chip";
import { formatCounted } from "@/components/ui/format-number";
import type { Report } from "@/lib/results/report";
import { askedOf } from "./asked-words";

/** What the page is about, and how much there is of it. */
export function TotalChips({ report }: { report: Report }) {
  const { totals, question, filter } = report;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {[
        totals.simulated > 0 ? "Simulated" : "Humans",
        question.name,
        formatCounted(totals.votes, "vote"),
        formatCounted(totals.prompts, "prompt"),
        question.asked && askedOf(question.asked),
        formatCounted(totals.annotators, "annotator"),
        filter.includeSurplus ? "surplus votes included" : null,
        filter.bothBadAsTie ? "both bad counted as ties" : null,
      ].map(
        (text) =>
          text && (
            <li key={text}>
              <Chip>{text}</Chip>
            </li>
          ),
      )}
    </ul>
  );
}
