import type { Element, Root, RootContent } from "hast";

const bounds = { codeBlock: 8_000, allCode: 16_000, formula: 2_000, formulas: 300, allFormulas: 8_000, braces: 25 };
/** A response has no need to define macros, and they are how a short formula grows without end. */
const definesMacros =
  /\\(?:[gex]?def|(?:re)?newcommand|providecommand|(?:future)?let|global|long|DeclareMathOperator|operatornamewithlimits)(?![a-zA-Z])/;

/** Leaves formulas and code that are too costly to typeset or highlight as they were written. */
export function boundedCode() {
  return (tree: Root) => {
    let code = 0;
    let formulas = 0;
    let formulaLength = 0;
    const open: (Root | RootContent)[] = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      if (!("children" in node)) continue;
      open.push(...node.children);
      if (node.type !== "element" || node.tagName !== "code") continue;
      const source = textOf(node);
      if (isFormula(node)) {
        formulas += 1;
        formulaLength += source.length;
        const spent = formulas > bounds.formulas || formulaLength > bounds.allFormulas;
        if (spent || !isModestFormula(source)) node.properties.className = [];
      } else {
        code += source.length;
        if (source.length > bounds.codeBlock || code > bounds.allCode) node.properties.className = ["no-highlight"];
      }
    }
  };
}

function isFormula(element: Element): boolean {
  const names = element.properties.className;
  return Array.isArray(names) && names.some((name) => /^(?:math-(?:inline|display)|language-math)$/.test(String(name)));
}

function isModestFormula(source: string): boolean {
  if (source.length > bounds.formula || definesMacros.test(source)) return false;
  let depth = 0;
  let deepest = 0;
  for (const character of source) {
    depth += character === "{" ? 1 : character === "}" ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest <= bounds.braces && (source.match(/\\(?:left|begin)(?![a-zA-Z])/g) ?? []).length <= bounds.braces;
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
