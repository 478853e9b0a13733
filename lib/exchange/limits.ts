/** Characters of one prompt, response or reference. */
export const MAX_TEXT = 2_000_000;
/** Characters of one row as written in the file; a longer row is skipped without being held. */
export const MAX_ROW = 8_000_000;
/** Nesting of one JSON row. */
export const MAX_DEPTH = 200;
export const MAX_SYSTEM_NAME = 200;
/** Characters of a tag's key or value: both are indexed. */
export const MAX_TAG = 300;
