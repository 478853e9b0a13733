import { formatCount, formatCounted } from "@/components/ui/format-number";
import { askedAspects, type Draft, offeredReasons, type Ready, type Translation, tagFilterOf } from "./protocol-draft";
import { confidenceWords, judgedTurnWords, rationaleWords } from "./protocol-words";

const listed = (words: (string | false)[]) => words.filter((word) => word !== false).join(" · ");

/** What stands in a folded group of the form, in a few words. */
export const groupWords = {
  aspects: (draft: Draft, ready: Ready) => {
    const asked = askedAspects(draft, ready);
    const some = asked.filter(({ id }) => tagFilterOf(draft, id) !== null).length;
    return listed([counted(asked.length, "aspect"), some > 0 && `${formatCount(some)} for some prompts only`]);
  },
  reasons: (draft: Draft, ready: Ready) =>
    listed([
      draft.rationale === "off" ? "no rationale" : `rationale ${rationaleWords[draft.rationale].toLowerCase()}`,
      draft.reasons.length + draft.ownReasons.length > 0 &&
        counted(offeredReasons(draft, ready).length, "quick reason"),
      draft.highlights && "passages marked",
      draft.confidence !== "off" && `confidence: ${confidenceWords[draft.confidence].toLowerCase()}`,
    ]),
  reading: (draft: Draft, conversations: boolean) =>
    listed([
      draft.minReading ? "minimum time" : "no minimum time",
      draft.breakAfter !== "" && `break after ${draft.breakAfter}`,
      draft.showReference && "reference shown",
      conversations && judgedTurnWords[draft.judgedTurn].toLowerCase(),
    ]),
  examples: (draft: Draft) => counted(draft.examples.length, "example"),
  languages: (draft: Draft, ready: Ready) =>
    listed([
      draft.language,
      ...draft.translations.map((one) => {
        const { done, of } = translated(one, draft, ready);
        return `${one.language} ${done} of ${of}`;
      }),
    ]),
  leakWords: (draft: Draft) => counted(draft.leakWords.split("\n").filter((word) => word.trim() !== "").length, "word"),
  pairs: (draft: Draft, pairs: number, prompts: number) =>
    listed([
      pairs > 1 && (draft.pairs === null ? `all ${pairs} pairs` : `${draft.pairs.length} of ${pairs} pairs`),
      draft.sampleSize === ""
        ? `all ${formatCounted(prompts, "prompt")}`
        : `${draft.sampleSize} of ${formatCount(prompts)} prompts`,
    ]),
};

function counted(n: number, what: string): string {
  return n === 0 ? "none" : formatCounted(n, what);
}

/** How many of the study's texts have a translation. What the study leaves empty needs none. */
export function translated(translation: Translation, draft: Draft, ready: Ready): { done: number; of: number } {
  const texts: [own: string, translated: string | undefined][] = [
    [draft.publicTitle, translation.publicTitle],
    [draft.question, translation.question],
    [draft.guidelines, translation.guidelines],
    ...askedAspects(draft, ready).flatMap(({ id, name, question }): [string, string | undefined][] => [
      [name, translation.aspects[id]?.name],
      [question, translation.aspects[id]?.question],
    ]),
    ...offeredReasons(draft, ready).map(({ id, name }): [string, string | undefined] => [
      name,
      translation.reasons[id],
    ]),
  ];
  const needed = texts.filter(([own]) => own.trim() !== "");
  return { done: needed.filter(([, given]) => given && given.trim() !== "").length, of: needed.length };
}
