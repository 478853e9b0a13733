import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedAddress, isAllowedElement, isAllowedMathsAttribute, mathsElements } from "./allow-list";
import { anyMarkdown } from "./markdown-arbitrary";
import { plainText, renderRichText } from "./render";
import type { RichElement, RichNode } from "./rich-text";

const elementsOf = (nodes: RichNode[]): RichElement[] =>
  nodes.flatMap((node) => (typeof node === "string" ? [] : [node, ...elementsOf(node.c ?? [])]));
const textOf = (nodes: RichNode[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : node.t === "br" ? "\n" : textOf(node.c ?? []))).join("");
const tree = (markdown: string) => renderRichText(markdown).tree ?? [];
const tags = (markdown: string) => elementsOf(tree(markdown)).map((element) => element.t);

describe("whatever a text says", () => {
  test("only allowed elements and attributes come out of it", () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        for (const { t, p = {} } of elementsOf(tree(markdown))) {
          expect(isAllowedElement(t)).toBe(true);
          for (const [name, value] of Object.entries(p)) {
            if (mathsElements.has(t)) expect(isAllowedMathsAttribute(name, String(value))).toBe(true);
            else expect(["href", "class", "align", "start", "aria-level"]).toContain(name);
          }
          if (t === "a") expect(allowedAddress(p.href)).toBe(p.href);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("the result travels as JSON and comes out the same twice", () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const once = renderRichText(markdown);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
        expect(renderRichText(markdown)).toEqual(once);
      }),
    );
  });

  test("words of plain letters come out as they went in", () => {
    const word = fc.stringMatching(/^[a-zé漢字а-я]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        expect(textOf(tree(words.join(" ")))).toBe(words.join(" "));
      }),
    );
  });

  test("no hidden direction or broken character is left in the plain text", () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        expect(plainText(markdown)).not.toMatch(/[\0\r\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
      }),
    );
  });
});

describe("attacks", () => {
  test.each([
    ["<script>alert(1)</script>"],
    ["<img src=x onerror=alert(1)>"],
    ["<svg/onload=alert(1)>"],
    ["a <!-- hidden --> b"],
    ['<div style="position:fixed">over the page</div>'],
  ])("raw HTML is shown as text: %s", (html) => {
    expect(textOf(tree(html))).toBe(html);
    expect(tags(html)).toEqual(["p"]);
  });

  test.each([
    ["[x](javascript:alert(1))", "x (javascript:alert(1))"],
    ["[x](data:text/html;base64,AAAA)", "x (data:text/html;base64,AAAA)"],
    ["[x](//evil.example)", "x (//evil.example)"],
    ["[x](JaVaScRiPt&colon;alert(1))", "x (JaVaScRiPt:alert(1))"],
    ["[x](vbscript:y)", "x (vbscript:y)"],
  ])("a link that is neither web nor mail is text: %s", (markdown, text) => {
    expect(tags(markdown)).not.toContain("a");
    expect(textOf(tree(markdown))).toBe(text);
  });

  test("a web link and a mail link stay links", () => {
    expect(tags("[x](https://example.org) and <mailto:a@example.org>")).toEqual(["p", "a", "a"]);
  });

  test("images become words and are never loaded", () => {
    expect(textOf(tree("![a cat](https://example.org/cat.png)"))).toBe("[image: a cat (https://example.org/cat.png)]");
    expect(textOf(tree("![a cat][c]\n\n[c]: https://example.org/cat.png"))).toBe(
      "[image: a cat (https://example.org/cat.png)]",
    );
  });

  test.each([
    ["macros that grow", "$\\def\\a{xx}\\a$"],
    ["an unknown fence", "$\\left( x$"],
    ["braces without end", `$${"{".repeat(500)}$`],
    ["a hidden character", "$x\u202ey$"],
  ])("a formula with %s is shown as it was written", (_, formula) => {
    expect(tags(formula)).not.toContain("math");
    expect(textOf(tree(formula))).toBe(plainText(formula));
  });

  test.each([
    ["\\href{javascript:alert(1)}{x}"],
    ["\\url{https://example.org}"],
    ["\\htmlStyle{color:red}{x}"],
    ["\\color{white}{x}"],
  ])("%s in a formula neither links nor styles", (formula) => {
    const names = elementsOf(tree(`$${formula}$`)).flatMap((element) => Object.keys(element.p ?? {}));
    expect(names.filter((name) => /href|style|color|class|id/.test(name))).toEqual([]);
  });

  test("hidden characters are shown by name, in text, in code and in the plain text", () => {
    expect(textOf(tree("a\u202eb `c\u200bd`"))).toBe("a⟦U+202E⟧b c⟦U+200B⟧d");
    expect(plainText("a\u202eb")).toBe("a⟦U+202E⟧b");
  });

  test.each([
    ["100,000 nested quotes", "> ".repeat(100_000)],
    ["100,000 nested lists", "- ".repeat(100_000)],
    ["100,000 stars around one word", `${"*".repeat(100_000)}a${"*".repeat(100_000)}`],
    ["a text longer than any response", "a ".repeat(150_000)],
    ["100,000 opened comments", "<!--".repeat(25_000)],
  ])("%s fall back to plain text", (_, markdown) => {
    expect(renderRichText(markdown)).toEqual({ plain: markdown, tree: null });
  });

  test.each([["$a "], ["\\[ x\n"], ["["], ["![a]("], ["<a "], ["`"], ["a@b."], ["&amp;"], ["|a"]])(
    "4,000 times %s is rendered or refused, never thrown",
    (piece) => {
      expect(() => renderRichText(piece.repeat(4_000))).not.toThrow();
    },
  );
});

describe("what models write", () => {
  test("a single line end is a line break", () => {
    expect(textOf(tree("Milk\nEggs"))).toBe("Milk\nEggs");
    expect(tags("Milk\nEggs")).toEqual(["p", "br"]);
  });

  test.each([
    ["$5 and $6"],
    ["US$5, AU$6"],
    ["$100 for one and 200$"],
    ["$HOME/$USER"],
    ["~5 and ~6"],
    ["between $10k-$20k"],
  ])("%s stays as it is", (text) => {
    expect(tree(text)).toEqual([{ t: "p", c: [text] }]);
  });

  test.each([
    ["$x^2$"],
    ["\\(x^2\\)"],
    ["$$x^2$$"],
    ["\\[x^2\\]"],
    ["Then:\n\\[\nx\n=\ny\n\\]"],
    ["1. So\n   $$\n   x\n   + y\n   $$"],
    ["```math\nx^2\n```"],
  ])("%s is maths", (text) => {
    expect(tags(text).filter((tag) => tag === "math")).toHaveLength(1);
  });

  test("maths in code is code", () => {
    expect(tags("`$x^2$`")).toEqual(["p", "code"]);
    expect(tags("```\n$$\nx\n$$\n```")).toEqual(["pre", "code"]);
  });

  test("escaped brackets around words are prose", () => {
    expect(textOf(tree("\\[citation needed\\]"))).toBe("[citation needed]");
  });

  test("code of a known language is highlighted, of another kept", () => {
    expect(tags("```python\ndef f(): pass\n```")).toContain("span");
    expect(textOf(tree("```klingon\nqo' {}\n```"))).toBe("qo' {}\n");
  });

  test("tables keep their alignment, ordered lists their first number, tasks their ticks", () => {
    expect(elementsOf(tree("|a|\n|-:|\n|1|")).find((element) => element.t === "td")?.p).toEqual({ align: "right" });
    expect(tree("3. x\n4. y")[0]).toMatchObject({ t: "ol", p: { start: 3 } });
    expect(textOf(tree("- [x] done"))).toBe("☑ done");
  });

  test("heading levels have no gaps and begin below the page's own", () => {
    const levels = elementsOf(tree("#### A\n# B\n### C\n# D")).map((element) => element.p?.["aria-level"]);
    expect(levels).toEqual([3, 3, 4, 3]);
  });

  test("footnotes carry no ids and no links into the page", () => {
    const text = "x[^1]\n\n[^1]: a note";
    expect(tags(text)).toEqual(["p", "sup", "section", "ol", "li", "p"]);
    expect(textOf(tree(text))).toContain("a note");
  });
});
