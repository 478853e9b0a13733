/**
 * Milliseconds to render a response: usual ones beside bare Markdown parsing in the same run, and texts made to be slow, which must
 * stay within the deadline or fall back to plain text. `npm run bench:render`
 */

import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { renderDeadlineMs, renderRichText } from "@/lib/responses/render";

const rounds = 7;
const usual = [
  "## Steps\n\n1. **Boil** the water.\n2. Add `salt`, then the pasta.\n\n| what | how much |\n|---|--:|\n| water | 1 l |\n\n",
  "The derivative is $f'(x) = 2x$, so that $$\\int_0^1 2x\\,dx = 1.$$\n\n",
  "```python\ndef area(r: float) -> float:\n    return 3.14159 * r ** 2\n```\n\n> A note, with [a link](https://example.org).\n\n",
].join("");

const hostile: [string, string][] = [
  ["100,000 nested quotes", "> ".repeat(100_000)],
  ["100,000 nested lists", "- ".repeat(100_000)],
  ["quotes and lists in turn", "> - ".repeat(38)],
  ["100,000 stars", "*".repeat(100_000)],
  ["stars and letters", "*a_b".repeat(1_400)],
  ["opened links", "[".repeat(5_900)],
  ["links in links", "[a](".repeat(2_900)],
  ["opened images", "![".repeat(2_900)],
  ["code ticks of every length", Array.from({ length: 100 }, (_, n) => "`".repeat(n)).join(" ")],
  ["opened maths", "$a ".repeat(5_900)],
  ["display maths without end", "\\[ x\n".repeat(2_900)],
  ["a macro that doubles", `$${"\\def\\a{xx}".repeat(50)}${"\\a".repeat(500)}$`],
  ["nested fractions", `$${"\\frac{1}{".repeat(300)}x${"}".repeat(300)}$`],
  ["wide matrices", `$$\\begin{matrix}${"a & ".repeat(2_000)}\\end{matrix}$$`],
  ["a table of one row", `|a|\n|-|\n|${"x|".repeat(190)}\n`.repeat(15)],
  ["opened comments", "<!-- ".repeat(190).concat("\n\n").repeat(30)],
  ["tags", "<a ".repeat(5_900)],
  ["entities", "&amp;".repeat(5_900)],
  ["addresses", "a@b.c ".repeat(30_000)],
  ["web addresses", "www.a.b/(".repeat(20_000)],
  ["footnotes", "[^a]: x\n\n[^a]".repeat(1_000)],
  ["reference definitions", "[a]: b\n".repeat(1_900)],
  ["one code block of 190,000 letters", `\`\`\`cpp\n${"a<b<c<".repeat(30_000)}\n\`\`\``],
  ["code of many strings", `\`\`\`js\n${"`${'\"".repeat(1_000)}\n\`\`\``],
  ["emphasis around words", "**a** _b_ ".repeat(240)],
  ["200,000 letters", "word ".repeat(40_000)],
  ["hidden characters", "a\u202eb\u200b".repeat(60_000)],
  ["1 MB of lines", "line\n".repeat(200_000)],
];

const bare = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze();
const median = (numbers: number[]) => [...numbers].sort((x, y) => x - y)[Math.floor(numbers.length / 2)]!;

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

for (const size of [1_000, 4_000, 16_000]) {
  const text = usual.repeat(Math.ceil(size / usual.length)).slice(0, size);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds * 3; round++) {
    ours.push(time(() => renderRichText(text)));
    theirs.push(time(() => bare.runSync(bare.parse(text))));
  }
  const [own, reference] = [median(ours), median(theirs)];
  console.log(
    `${String(size).padStart(6)} characters  ${own.toFixed(1).padStart(6)} ms   Markdown alone ${reference.toFixed(1).padStart(6)} ms   ratio ${(own / reference).toFixed(2)}`,
  );
}

let slowest = 0;
for (const [name, text] of hostile) {
  let plain = false;
  const times = Array.from({ length: rounds }, () =>
    time(() => {
      plain = renderRichText(text).tree === null;
    }),
  );
  slowest = Math.max(slowest, ...times);
  console.log(`${median(times).toFixed(1).padStart(7)} ms  ${plain ? "plain   " : "rendered"}  ${name}`);
}
console.log(`slowest of all ${slowest.toFixed(0)} ms; the deadline is ${renderDeadlineMs} ms`);
