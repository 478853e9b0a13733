/** A failure its reader can act on: shown as one sentence, without a stack. */
export class Sentence extends Error {
  /** @override */
  name = "Sentence";
}

/** @param {unknown} error @returns {string} */
export const codeOf = (error) => (error instanceof Error && "code" in error ? String(error.code) : "");
