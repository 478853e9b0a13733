import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "@/lib/cpu-ms";
import { cleanUp } from "./clean-up";
import { cutAnswerEnd } from "./cut-answer-end";
import { CleanUpRule } from "./schema";

const words = fc.constantFrom(
  "It is.",
  "Certainly!",
  "1. One",
  "- two",
  "> quoted",
  "`x`",
  "    four",
  "## Steps",
  "",
  "x = 1",
);
const code = fc.array(
  fc.constantFrom("x = 1", "", "# Query:", "# User: someone", "# a comment", "- item", "# Answer:", "<b>", "    y()"),
  { maxLength: 6 },
);
const tag = fc.constantFrom("python", "sql", "js", "markdown", "text");
const tagged = fc.tuple(tag, code).map(([name, lines]) => [`\`\`\`${name}`, ...lines, "```"]);
/** A bare block that begins like the frame itself (blank, then its header) cannot be told from it. */
const bare = code.map((lines) => ["```", "first line", ...lines, "```"]);
const tilde = code.map((lines) => ["~~~", ...lines, "~~~"]);
const blocks = fc.array(
  fc.oneof(
    words.map((line) => [line]),
    tagged,
    bare,
    tilde,
  ),
  { minLength: 1, maxLength: 8 },
);
/** Markdown whose code blocks are all closed. */
const answer = blocks
  .map((parts) => parts.flat().join("\n").trimEnd())
  .filter((text) => text !== "" && !/^[ \t]/.test(text));
const runaway = fc.constantFrom(
  "",
  "\n",
  "\n\n# Query:",
  "\n\n# Query:\n```\nAnd Spain?\n```\n\n# Answer:\n```\nMadrid.\n```",
  "\n\n# Query:\n```\nWrite code.\n```\n\n# Answer:\n```\n```python\nx\n```\n```\n\n# Query:\n```\nMo",
  "\n\n\n# Query\n```\nAnd",
  "\n\n# User:\n```\nAnd Spain?",
  "\n\nI hope that this helps, and so on, and so on.",
  "\n\n# Instruction",
);

test("an answer whose code blocks are closed survives whole, closed by its own fence or not", () => {
  fc.assert(
    fc.property(answer, (text) => {
      expect(cutAnswerEnd(text)).toBe(text);
      expect(cutAnswerEnd(`${text}\n\`\`\``)).toBe(text);
    }),
    { numRuns: 3_000 },
  );
});

test("whatever a model writes behind the closing fence is cut, and no more", () => {
  fc.assert(
    fc.property(answer, runaway, (text, rest) => {
      expect(cutAnswerEnd(`${text}\n\`\`\`${rest}`)).toBe(text);
    }),
    { numRuns: 3_000 },
  );
});

test("a next turn is cut where the fence before it is missing", () => {
  fc.assert(
    fc.property(answer, (text) => {
      expect(cutAnswerEnd(`${text}\n\n# Query:\n\`\`\`\nAnd Spain?`)).toBe(text);
    }),
  );
});

test("nothing is cut within a block that names its language, even one that was broken off", () => {
  fc.assert(
    fc.property(answer, tag, code, (text, name, lines) => {
      const broken = [text, `\`\`\`${name}`, ...lines].join("\n");
      expect(cutAnswerEnd(broken)).toBe(broken);
    }),
  );
});

test("cutting what is cut changes nothing", () => {
  const lines = fc.array(fc.constantFrom("```", "```py", "# Query:", "# Query", "", "a", "~~~", "  ```", "- ```"), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(lines, (each) => {
      const once = cutAnswerEnd(each.join("\n"));
      expect(cutAnswerEnd(once)).toBe(once);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ["Code that was broken off, in a bare block", "Here:\n```\nfor x in y:\n    go("],
  ["A document with such a heading", "# Query\n\nA query asks.\n\n# Answer\n\nIt answers."],
  ["A bare block that talks about the frame", "Write:\n```\n# Query:\nhow?\n```\nand go on."],
])("%s stays", (_, text) => {
  expect(cutAnswerEnd(text)).toBe(text);
});

test("with the other rules the answer's code survives as well", () => {
  const text = "Certainly!\n\n```python\n# Query: all users\nprint(1)\n```\n\nI hope it helps!";
  const reply = `${text}\n\`\`\`\n\n# Query:\n\`\`\`\nAnother?\n\`\`\`\n\n# Answer:\n\`\`\`\n\`\`\`python\nx\n\`\`\``;
  expect(cleanUp(reply, CleanUpRule.options).text).toBe(text);
});

test.each(["```\n", "# Query:\n", "\n", "```\n\n# Query:\n", "```py\n"])(
  "a quarter of a megabyte of %j is quick",
  (piece) => {
    const text = `Words.\n${piece.repeat(250_000 / piece.length)}`;
    expect(cpuMs(() => cutAnswerEnd(text))).toBeLessThan(2_000);
  },
);
