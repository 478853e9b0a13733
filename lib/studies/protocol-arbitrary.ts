import fc from "fast-check";
import { distinctKeys } from "./aspect-key";
import { justEvalAspects } from "./just-eval-aspects";
import { readyReasons } from "./ready-reasons";
import type { ProtocolInput, StudyTexts, StudyTitles } from "./schema";

/** Texts as they are kept: trimmed, and of characters that can be stored. */
const text = (maxLength: number, minLength = 1) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) }),
      fc.constantFrom("你好，世界", "<b>&amp;</b>", '"quoted"', "two\nlines", "__proto__", "مرحبا", "constructor"),
    )
    .map((given) => given.replaceAll("\0", "").replaceAll("\r", "").trim().slice(0, maxLength).trim())
    .filter((given) => given.length >= minLength);

const names = (taken: string[]) =>
  fc
    .uniqueArray(text(60), {
      maxLength: 4,
      selector: (name) => name.toLowerCase(),
    })
    .map((all) => all.filter((name) => !taken.includes(name.toLowerCase()) && distinctKeys([name])[0] !== "overall"));

const lower = (rows: { name: string }[]) => rows.map(({ name }) => name.toLowerCase());

const tagFilter = fc.option(
  fc.uniqueArray(fc.record({ tag: text(300), values: fc.uniqueArray(text(300), { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ tag }) => tag,
  }),
);

const aspects = fc
  .tuple(
    fc.subarray(justEvalAspects),
    names(lower(justEvalAspects)),
    fc.infiniteStream(text(300)),
    fc.infiniteStream(tagFilter),
  )
  .map(([ready, own, questions, filters]) => {
    const keys = distinctKeys(
      own,
      ready.map(({ key }) => key),
    );
    return [
      ...ready,
      ...own.map((name, at) => ({ key: keys[at] ?? "", name, question: String(questions.next().value) })),
    ].map((aspect) => ({ ...aspect, tagFilter: filters.next().value }));
  });

const reasons = fc.tuple(fc.subarray(readyReasons), names(lower(readyReasons))).map(([ready, own]) => {
  const keys = distinctKeys(
    own,
    ready.map(({ key }) => key),
    "reason",
  );
  return [...ready, ...own.map((name, at) => ({ key: keys[at] ?? "", name }))];
});

const example = fc.record({
  prompt: text(10_000),
  left: text(10_000),
  right: text(10_000),
  choice: fc.constantFrom("left" as const, "tie" as const, "right" as const),
  why: text(2_000, 0),
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function texts(protocol: Pick<ProtocolInput, "aspects" | "reasons">): fc.Arbitrary<StudyTexts> {
  const ofKeys = <T>(rows: { key: string }[], value: fc.Arbitrary<T>) =>
    fc
      .subarray(rows)
      .chain((some) =>
        fc
          .tuple(...some.map(() => value))
          .map((values) =>
            some.length === 0 ? undefined : Object.fromEntries(some.map(({ key }, at) => [key, values[at] as T])),
          ),
      );
  return fc
    .record({
      publicTitle: maybe(text(200)),
      question: maybe(text(500)),
      guidelines: maybe(text(50_000)),
      aspects: ofKeys(protocol.aspects, fc.record({ name: text(60), question: text(300, 0) })),
      reasons: ofKeys(protocol.reasons, text(60)),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

/** Every protocol that a study of these systems can have. */
export function protocols(systems: string[]): fc.Arbitrary<StudyTitles & ProtocolInput> {
  const pairs = systems.flatMap((a, at) => systems.slice(at + 1).map((b): [string, string] => [a, b]));
  return fc.tuple(aspects, reasons).chain(([asked, offered]) =>
    fc.record({
      title: text(200),
      publicTitle: text(200),
      question: text(500),
      guidelines: text(50_000, 0),
      votesPerComparison: fc.integer({ min: 1, max: 1000 }),
      pairs: fc.option(fc.subarray(pairs, { minLength: 1 })),
      sampleSize: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
      seed: text(100),
      aspects: fc.constant(asked),
      rationale: fc.constantFrom("off" as const, "optional" as const, "required" as const, "required_non_tie" as const),
      bothBad: fc.boolean(),
      scale: fc.constantFrom("win_tie_lose" as const, "graded_5" as const, "graded_7" as const),
      reasons: fc.constant(offered),
      breakAfter: fc.option(fc.integer({ min: 1, max: 10_000 })),
      settings: fc.record({
        confidence: fc.constantFrom("off" as const, "optional" as const, "required" as const),
        minRationale: fc.integer({ min: 0, max: 2_000 }),
        highlights: fc.boolean(),
        showReference: fc.boolean(),
        minReading: fc.option(
          fc.record({
            secondsPer1000: fc.integer({ min: 1, max: 1200 }).map((tenths) => tenths / 10),
            atMostSeconds: fc.integer({ min: 1, max: 600 }),
          }),
        ),
        judgedTurn: fc.constantFrom("whole" as const, "each" as const, "last" as const),
        examples: fc.array(example, { maxLength: 3 }),
        leakWords: fc.uniqueArray(
          text(100).map((word) => word.replaceAll("\n", " ")),
          { maxLength: 4 },
        ),
        language: fc.constantFrom("en", "de"),
        translations: fc
          .subarray(["zh-CN", "fr", "pt-BR"])
          .chain((tags) =>
            fc
              .tuple(...tags.map(() => texts({ aspects: asked, reasons: offered })))
              .map((given) => Object.fromEntries(tags.map((tag, at) => [tag, given[at] ?? {}]))),
          ),
      }),
    }),
  );
}

/** The fields that the form of such a protocol sends, as `readForm` gives them. */
export function asFilledIn(protocol: StudyTitles & ProtocolInput): Record<string, unknown> {
  const { pairs, sampleSize, breakAfter, aspects, reasons, bothBad, settings, ...texts } = protocol;
  const { minReading, examples, leakWords, translations, highlights, showReference, ...rest } = settings;
  const box = (name: string, ticked: boolean) => (ticked ? { [name]: "on" } : {});
  const isReady = (ready: { key: string }[], { key }: { key: string }) => ready.some((one) => one.key === key);
  const json = (rows: unknown[]) => rows.map((row) => JSON.stringify(row));
  const [readyAspects, ownAspects] = [true, false].map((ready) =>
    aspects.filter((one) => isReady(justEvalAspects, one) === ready),
  );
  const [readyOnes, ownReasons] = [true, false].map((ready) =>
    reasons.filter((one) => isReady(readyReasons, one) === ready),
  );
  return {
    ...texts,
    ...rest,
    votesPerComparison: String(texts.votesPerComparison),
    minRationale: String(rest.minRationale),
    pairing: pairs === null ? "all" : "chosen",
    pairs: json(pairs ?? []),
    sampleSize: sampleSize === null ? "" : String(sampleSize),
    breakAfter: breakAfter === null ? "" : String(breakAfter),
    aspects: json(readyAspects ?? []),
    ownAspects: json((ownAspects ?? []).map(({ key: _, ...row }) => row)),
    reasons: json(readyOnes ?? []),
    ownReasons: json((ownReasons ?? []).map(({ name }) => ({ name }))),
    ...box("bothBad", bothBad),
    ...box("highlights", highlights),
    ...box("showReference", showReference),
    ...box("minReading", minReading !== null),
    ...(minReading && {
      secondsPer1000: String(minReading.secondsPer1000),
      atMostSeconds: String(minReading.atMostSeconds),
    }),
    examples: json(examples),
    leakWords: leakWords.join("\r\n"),
    translations: json(
      Object.entries(translations).map(([language, given]) => ({
        language,
        publicTitle: given.publicTitle ?? "",
        question: given.question ?? "",
        guidelines: given.guidelines ?? "",
        aspects: aspects.map(({ key }) => given.aspects?.[key] ?? { name: "", question: "" }),
        reasons: reasons.map(({ key }) => given.reasons?.[key] ?? ""),
      })),
    ),
  };
}
