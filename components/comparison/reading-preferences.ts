/** How a person likes to read, remembered in their browser. */
export type ReadingPreferences = {
  /** As written, no Markdown. */
  plain: boolean;
  size: 0 | 1 | 2;
  promptOpen: boolean;
  referenceOpen: boolean;
  /** On a phone. */
  side: "both" | "left" | "right";
  layout: "columns" | "stacked";
  /** In columns: both with the page, each by itself, or each by itself and the other along with it. */
  scroll: "page" | "apart" | "linked";
  /** Words that only one side has are marked. */
  diff: boolean;
};

export const usualReading: ReadingPreferences = {
  plain: false,
  size: 0,
  promptOpen: true,
  referenceOpen: true,
  side: "both",
  layout: "columns",
  scroll: "page",
  diff: false,
};

/** Whether each side scrolls in a pane of its own. */
export const inPanes = ({ layout, scroll }: ReadingPreferences) => layout === "columns" && scroll !== "page";
