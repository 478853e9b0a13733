const sentences = [
  "The short answer is that it depends on what you want to keep and what you can do without.",
  "Start with the **smallest** version that could work, and measure before you change anything else.",
  "In practice most of the time goes into reading, not into writing; a good name saves more than a comment.",
  "There are two common mistakes here: assuming that the input is sorted, and forgetting the empty case.",
  "If you have less than an hour, do the first two steps and leave the rest for the weekend.",
  "A simple `for` loop is enough; the library call is only shorter, not faster.",
];

const code = `\`\`\`python
def merge(left: list[int], right: list[int]) -> list[int]:
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i]); i += 1
        else:
            merged.append(right[j]); j += 1
    return merged + left[i:] + right[j:]
\`\`\``;

const table =
  "| step | time | note |\n|---|---|---|\n| prepare | 10 min | once |\n| cook | 25 min | stir often |\n| rest | 5 min | covered |";

/** Two responses a prompt, of 1 to 4 KB of Markdown as models write it: headings, lists, code, tables. */
export function longAnswers(prompts: number): string[][] {
  return Array.from({ length: prompts }, (_, n) => [answer(n, 0), answer(n, 1)]);
}

function answer(n: number, side: number): string {
  const wanted = 1_000 + ((n * 7 + side * 3) % 13) * 230;
  const parts = [`Here is answer ${side + 1} to question ${n}.`];
  for (let part = 0; parts.join("\n\n").length < wanted; part++) {
    const at = n + side + part;
    const said = (k: number) => sentences[(at + k) % sentences.length] ?? "";
    if (part % 4 === 0) parts.push(`## Part ${part + 1}`, `${said(0)} ${said(1)}`);
    else if (part % 4 === 1) parts.push([0, 1, 2, 3].map((k) => `${k + 1}. ${said(k)}`).join("\n"));
    else if (part % 4 === 2) parts.push(at % 2 ? code : table);
    else parts.push([0, 1, 2].map((k) => `- ${said(k + 2)}`).join("\n"), said(3));
  }
  return parts.join("\n\n");
}
