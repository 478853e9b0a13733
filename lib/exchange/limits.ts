/** Characters of one prompt, response or reference. */
export const MAX_TEXT = 2_000_000;
/** Characters of one row as written in the file; a longer row is skipped without being held. */
export const MAX_ROW = 8_000_000;
/** Characters of a judge's reply or a reason; the rest is cut off. */
export const MAX_REASON = 100_000;
/** Nesting of one JSON row. */
export const MAX_DEPTH = 200;
export const MAX_SYSTEM_NAME = 200;
/** Characters of a tag's key or value: both are indexed. */
export const MAX_TAG = 300;
/** Responses of one file: each takes room in memory, whatever its length. */
export const MAX_RESPONSES = 1_000_000;
/** Systems of one file: a column with more names than this holds something else. */
export const MAX_SYSTEMS = 100;
/** Messages of one conversation. */
export const MAX_TURNS = 200;
/** Characters of all MT-bench questions together: they are held while the answers are read. */
export const MAX_QUESTIONS_TEXT = 20_000_000;
/** Columns offered for choosing; more are counted, and found by their names. */
export const SHOWN_COLUMNS = 200;
/** Columns of a table; in JSON more are passed over when the format is told. */
export const MAX_COLUMNS = 100_000;
export const MAX_COLUMN_NAME = 300;
