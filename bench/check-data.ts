/**
 * Recomputes from raw public data every figure that was printed for it. `npm run check:data -- FOLDER`, where FOLDER holds the folders
 * pandalm, alpaca-eval, evalica and just-eval as they are published (CONTRIBUTING.md).
 */
import { checkData } from "./data-figures/check-data";

const folder = process.argv[2];
if (!folder) {
  console.error("Name the folder with the data: npm run check:data -- FOLDER");
  process.exit(1);
}
const { lines, ok } = checkData(folder);
for (const line of lines) console.log(line);
process.exit(ok ? 0 : 1);
