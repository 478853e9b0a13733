import fc from "fast-check";
import { expect, test } from "vitest";
import type { PromptSet } from "./schema";
import { readPromptFile, writePromptFile } from "./urial-prompt";

const published = `# Instruction

Below is a list of conversations between a human and an assistant (you).${" "}
Be honest.


# Query:
\`\`\`
What is 2 + 2?
\`\`\`

# Answer:
\`\`\`
Hello! It is **4**:

\`\`\`python
# Query: none
print(2 + 2)
\`\`\`

Bye!
\`\`\`

# Query:
\`\`\`
And 3 + 3?${" "}
\`\`\`

# Answer:
\`\`\`
6.
\`\`\`
`;

const setOf = (file: string): PromptSet => {
  const read = readPromptFile(file);
  if (!read.ok) throw new Error(read.reason);
  return read.set;
};

test("a published file is an instruction and its examples, code in them whole", () => {
  const set = setOf(published);
  expect(set.form).toBe("fenced");
  expect(set.instruction).toContain("Be honest.");
  expect(set.examples).toHaveLength(2);
  expect(set.examples[0].answer).toBe("Hello! It is **4**:\n\n```python\n# Query: none\nprint(2 + 2)\n```\n\nBye!");
});

test("a file in the published form is written back byte for byte", () => {
  expect(writePromptFile(setOf(published))).toBe(published);
  const bare = "# Instruction\n\nAnswer well.\n";
  expect(writePromptFile(setOf(bare))).toBe(bare);
});

test("older files put the text on the lines of its fences", () => {
  const file = "# Instruction\n\nBe kind.\n\n# Query:\n```One?```\n\n# Answer:\n```Two\nlines.```\n";
  expect(setOf(file)).toEqual({
    form: "inline",
    instruction: "Be kind.",
    examples: [{ query: "One?", answer: "Two\nlines." }],
  });
  expect(writePromptFile(setOf(file))).toBe(file);
});

test("later files have users and assistants, and no fences", () => {
  const file =
    "# Instruction\n\nBe kind.\n\n# User:\nOne?\n\n# Assistant:\nTwo.\n\n```js\nx\n```\n\n# User:\nThree?\n\n# Assistant:\nFour.\n";
  const set = setOf(file);
  expect(set.form).toBe("labels");
  expect(set.examples.map(({ query }) => query)).toEqual(["One?", "Three?"]);
  expect(writePromptFile(set)).toBe(file);
});

const line = fc.constantFrom("words", "", "```py", "```", "- x", "## Heading", "# Query: inline comment", "  indented");
const balanced = fc
  .array(
    fc.oneof(
      line.filter((each) => !each.includes("```")),
      fc.constant("```py\nx = 1\n```"),
    ),
    { maxLength: 6 },
  )
  .map((lines) => lines.join("\n").trim());

test("what is written is read back, whatever Markdown the texts hold", () => {
  const form = fc.constantFrom("fenced" as const, "inline" as const, "labels" as const);
  const example = fc.record({ query: balanced, answer: balanced });
  fc.assert(
    fc.property(form, balanced, fc.array(example, { maxLength: 4 }), (form, instruction, examples) => {
      const set: PromptSet = { form, instruction, examples };
      fc.pre(instruction !== "" || examples.length > 0);
      // An instruction alone has no form; a text that begins like a fence in the inline form, or none at all, reads otherwise.
      fc.pre(examples.length > 0 || form === "fenced");
      fc.pre(examples.every(({ query, answer }) => query !== "" && answer !== "" && !/^```/.test(query + answer)));
      fc.pre(form !== "labels" || !examples[0]?.query.startsWith("```"));
      fc.pre(examples.every(({ answer }) => !answer.startsWith("```")));
      expect(setOf(writePromptFile(set))).toEqual(set);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["", "neither"],
  ["# Answer:\n```\nx\n```", "Line 1"],
  ["# Query:\n```\nx\n```", "without its answer"],
  ["# Query:\n```\nx\n```\n\n# Answer:\n```\ny", "fence"],
])("%j is refused with a reason", (file, reason) => {
  const read = readPromptFile(file);
  expect(read.ok ? "read" : read.reason).toContain(reason);
});
