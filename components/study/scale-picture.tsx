import { stepsOf } from "@/lib/studies/scale";
import type { Scale } from "@/lib/studies/schema";

interface Props {
  scale: Scale;
  bothBad: boolean;
}

/** The buttons annotators will see, in small. */
export function ScalePicture({ scale, bothBad }: Props) {
  const steps = Array.from({ length: stepsOf[scale] }, (_, at) => at + 1);
  const graded = steps.length > 1;
  const cells = [
    ...steps.map((step) => ({ key: `left ${step}`, step, mark: graded ? "‹".repeat(step) : "Left" })).reverse(),
    { key: "tie", step: 0, mark: graded ? "=" : "Tie" },
    ...(bothBad ? [{ key: "bad", step: 0, mark: graded ? "×" : "Bad" }] : []),
    ...steps.map((step) => ({ key: `right ${step}`, step, mark: graded ? "›".repeat(step) : "Right" })),
  ];
  return (
    <span className="flex gap-0.5" aria-hidden="true">
      {cells.map(({ key, step, mark }) => (
        <span
          key={key}
          className={`flex h-6 min-w-0 flex-1 items-center justify-center rounded-[0.3125rem] border border-edge/60 bg-panel text-[0.6875rem] ${step === 0 ? "text-mute" : "font-semibold text-ink"}`}
        >
          {mark}
        </span>
      ))}
    </span>
  );
}
