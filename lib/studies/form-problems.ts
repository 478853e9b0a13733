import { aspectKey } from "./aspect-key";
import type { ProtocolFields } from "./form-fields";
import { mostTranslations } from "./schema";

type Named = { name: string };

/** What no field can tell by itself. */
export function* problemsOf(form: ProtocolFields): Generator<[path: (string | number)[], message: string]> {
  if (form.pairing === "chosen" && form.pairs.length === 0) yield [["pairs"], "Tick at least one pair of systems."];
  for (const [at, { name }] of form.ownAspects.entries()) {
    if (aspectKey(name) === "overall") yield [["ownAspects", at, "name"], overallIsAsked];
    if (isTaken(name, form.aspects, form.ownAspects.slice(0, at)))
      yield [["ownAspects", at, "name"], `Two aspects are called “${name}”.`];
  }
  for (const [at, { name }] of form.ownReasons.entries())
    if (isTaken(name, form.reasons, form.ownReasons.slice(0, at)))
      yield [["ownReasons", at, "name"], `Two quick reasons are called “${name}”.`];
  if (hasTwice(form.aspects.map(({ key }) => key))) yield [["aspects"], "An aspect is ticked twice."];
  if (hasTwice(form.reasons.map(({ key }) => key))) yield [["reasons"], "A quick reason is ticked twice."];
  if (form.aspects.length + form.ownAspects.length > 20) yield [["ownAspects"], "At most 20 aspects."];
  if (form.reasons.length + form.ownReasons.length > 20) yield [["ownReasons"], "At most 20 quick reasons."];
  if (form.minReading && form.secondsPer1000 === null) yield [["secondsPer1000"], "Give the seconds, or untick this."];
  if (form.minReading && form.atMostSeconds === null) yield [["atMostSeconds"], "Give the longest wait in seconds."];
  if (form.translations.length > mostTranslations)
    yield [["translations"], `At most ${mostTranslations} further languages.`];
  for (const [at, { language }] of form.translations.entries()) {
    if (language === form.language) yield [["translations", at, "language"], "The study is in this language already."];
    if (form.translations.slice(0, at).some((earlier) => earlier.language === language))
      yield [["translations", at, "language"], "This language is here twice."];
  }
}

const overallIsAsked = "“Overall” is asked by the question itself. Give the aspect another name.";
const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
const isTaken = (name: string, ...rows: Named[][]) => rows.flat().some((other) => sameName(other.name, name));
const hasTwice = (keys: string[]) => new Set(keys).size < keys.length;
