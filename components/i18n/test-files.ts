import { readdirSync } from "node:fs";
import { join } from "node:path";

/** All that annotators see is made here. */
const folders = ["app/annotate", "app/join", "components/annotate", "components/comparison", "components/i18n"];
const shared = ["dialog", "toast", "copy-button", "copy-field", "field", "submit-button", "notice", "progress", "kbd"];
/** Of these the files that are no tests. */
export const annotatorFiles = [
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => join(folder, f)),
  ),
  ...shared.map((name) => `components/ui/${name}.tsx`),
  ...["theme-switch", "plain-page", "error-page"].map((name) => `components/shell/${name}.tsx`),
  "app/not-found.tsx",
].filter((path) => /\.tsx?$/.test(path) && !/\.test\.|test-/.test(path));
