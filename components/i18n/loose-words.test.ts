import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseAst } from "vitest/node";
import { annotatorFiles } from "./test-files";

/** Attributes that are read by people. */
const read =
  /^(title|alt|label|hint|placeholder|text|error|legend|caption|intro|note|aria-(label|description|placeholder|roledescription|valuetext))$/;
/** What is the same in every language. */
const allowed = new Set(["Evenhand", "Esc"]);

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const children = (node: Node) => Object.values(node).flat().filter(isNode);
const hasLetters = (text: string) => /\p{L}{2}/u.test(text) && !allowed.has(text.trim());

/** Literals that an expression may come to: of a condition both branches, of a template its fixed parts. */
function literalsIn(node: Node): string[] {
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type === "JSXText") return [String(node.value)];
  if (node.type === "TemplateElement") return [String((node.value as { cooked: string }).cooked)];
  if (node.type === "ConditionalExpression")
    return [node.consequent, node.alternate].filter(isNode).flatMap(literalsIn);
  if (node.type === "LogicalExpression") return [node.left, node.right].filter(isNode).flatMap(literalsIn);
  if (node.type === "BinaryExpression" && node.operator === "+")
    return [node.left, node.right].filter(isNode).flatMap(literalsIn);
  return ["TemplateLiteral", "JSXExpressionContainer"].includes(node.type) ? children(node).flatMap(literalsIn) : [];
}

/** Words that a reader of the page would meet: children and attributes of elements, and whole sentences anywhere but in errors thrown. */
function looseWords(source: string): string[] {
  const found: string[] = [];
  function walk(node: Node): void {
    if (node.type === "NewExpression" || node.type === "ImportDeclaration") return;
    if (node.type === "JSXElement" || node.type === "JSXFragment")
      found.push(...(node.children as Node[]).flatMap(literalsIn));
    if (node.type === "JSXAttribute" && isNode(node.value) && read.test(String((node.name as Node).name)))
      found.push(...literalsIn(node.value));
    if (node.type === "Literal" || node.type === "TemplateElement")
      found.push(...literalsIn(node).filter((text) => /^\s*\p{Lu}\p{Ll}*[ ’'.,:!?…]/u.test(text)));
    children(node).forEach(walk);
  }
  // What parses as a program is a node.
  walk(parseAst(source, { lang: "tsx" }) as unknown as Node);
  return [...new Set(found.map((text) => text.trim()).filter(hasLetters))];
}

test("loose words are found wherever a reader would meet them, and nothing else is", () => {
  const page = (inside: string) => looseWords(`export const x = () => ${inside};`);
  for (const loose of [
    "<p>Words</p>",
    `<p>{"Words"}</p>`,
    "<p>{yes ? `Words` : null}</p>",
    "<p>{count} Words</p>",
    `<p aria-label="Words" />`,
    `<Field hint={\`Words\${x}\`} />`,
    `<Field label={none ?? "Words"} />`,
  ])
    expect(page(loose)).toEqual(["Words"]);
  expect(page(`say(\`Voted: \${words}.\`)`)).toEqual(["Voted:"]);
  expect(page('{ said: "Skipped." }')).toEqual(["Skipped."]);
  for (const right of [
    `<p className="flex gap-1" role="status">{t("words")} · {n} %</p>`,
    `<a href="/annotate/x">{study.title}</a>`,
    `raise(new Error("No pair is here."))`,
    `<kbd>{"←"}</kbd>`,
    "<Logo>Evenhand</Logo>",
  ])
    expect(page(right)).toEqual([]);
});

test("there is something to read", () => expect(annotatorFiles.length).toBeGreaterThan(60));

test.each(annotatorFiles)("%s says nothing that is not in a catalog", (path) => {
  expect(looseWords(readFileSync(path, "utf8"))).toEqual([]);
});
