import { Chip } from "@/components/ui/chip";
import type { StudyState } from "@/lib/studies/schema";
import { stateTones, stateWords } from "./study-words";

/** A study's state, and what it is labelled with where its content is not real. */
export function StateChips({ state, label }: { state: StudyState; label: string | null }) {
  return (
    <>
      <Chip tone={stateTones[state]}>{stateWords[state]}</Chip>
      {label && <Chip tone="accent">{label}</Chip>}
    </>
  );
}
