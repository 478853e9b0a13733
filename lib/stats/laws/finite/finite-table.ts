import type { AnyStudy } from "./any-study";

/** By file and exported function: what it answers for a study of any shape. */
export type FiniteTable = Record<string, Record<string, (study: AnyStudy) => unknown>>;

/** The answers for each of several settings. */
export function anyOf<T>(settings: readonly T[], answer: (study: AnyStudy, setting: T) => unknown) {
  return (study: AnyStudy) => settings.map((setting) => answer(study, setting));
}
