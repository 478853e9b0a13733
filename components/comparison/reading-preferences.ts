/** How a person likes to read, remembered in their browser. */
export type ReadingPreferences = {
  /** As written, no Markdown. */
  plain: boolean;
  size: 0 | 1 | 2;
  promptOpen: boolean;
  /** On a phone. */
  side: "both" | "left" | "right";
  layout: "columns" | "stacked";
  /** Both responses scroll as one. */
  linked: boolean;
  /** Words that only one side has are marked. */
  diff: boolean;
};

export const usualReading: ReadingPreferences = {
  plain: false,
  size: 0,
  promptOpen: true,
  side: "both",
  layout: "columns",
  linked: false,
  diff: false,
};
