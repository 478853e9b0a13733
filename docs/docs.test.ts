import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(path, "utf8");
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  ...below("docs").filter((name) => name.endsWith(".md")),
];

const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, "").replaceAll(/`[^`\n]*`/g, "");

/** Of every link, to a file or to a heading: where it stands, the file it means and the heading. */
const links = documents.flatMap((document) =>
  [...withoutCode(read(document)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path, anchor] = target.split("#");
      return { document, target, file: path ? normalize(join(dirname(document), path)) : document, anchor };
    }),
);

/** As GitHub makes them. */
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-"),
  );

test("every link between the documents leads to a file that exists", () => {
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter(({ file }) => !existsSync(file)).map(({ document, target }) => `${document}: ${target}`)).toEqual(
    [],
  );
});

test("every link to a heading leads to one", () => {
  const toHeadings = links.filter(({ anchor, file }) => anchor && file.endsWith(".md"));
  expect(toHeadings.length).toBeGreaterThan(0);
  const broken = toHeadings.filter(({ file, anchor }) => !anchorsOf(file).includes(anchor));
  expect(broken.map(({ document, target }) => `${document}: ${target}`)).toEqual([]);
});

test("the README leads to every other document beside a decision, and decisions have numbers of their own", () => {
  const linked = links.filter(({ document }) => document === "README.md").map(({ file }) => file);
  const expected = documents.filter((name) => name !== "README.md" && !name.startsWith("docs/decisions/"));
  expect(expected.filter((name) => !linked.includes(name))).toEqual([]);
  const decisions = readdirSync("docs/decisions").filter((name) => name !== "README.md");
  const numbers = decisions.map((name) => name.slice(0, 3));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("the index of decisions names each of them by its title", () => {
  const names = readdirSync("docs/decisions").filter((name) => name !== "README.md");
  const lines = names.map((name) => {
    const title = read(join("docs/decisions", name)).split("\n")[0].replace(/^# /, "");
    return `- [${name.slice(0, 3)}](${name}) ${title}`;
  });
  expect(read("docs/decisions/README.md").match(/^- .*$/gm)).toEqual(lines.sort());
});

test("every environment variable that the app or its launcher takes is in the deployment guide", () => {
  const settings = [...read("scripts/settings.mjs").matchAll(/environment\.([A-Z_]+)/g)].map(([, name]) => name);
  const env = [...read("lib/env.ts").matchAll(/^ {2}([A-Z_]+): z\b/gm)].map(([, name]) => name);
  const chromium = [...read("scripts/chromium.mjs").matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name);
  const taken = [...new Set([...settings, ...env, ...chromium])].sort();
  const documented = [...read("docs/deployment.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(taken.length).toBeGreaterThan(8);
  expect(documented.sort()).toEqual(taken);
});

test("the dependencies of package.json and of decision 007 are the same, with the licences they state", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const rows = [...read("docs/decisions/007-dependencies.md").matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)];
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  expect(rows.map(([, name]) => name).sort()).toEqual(installed.sort());
  const wrong = rows.filter(
    ([, name, licence]) => JSON.parse(read(`node_modules/${name}/package.json`)).license !== licence,
  );
  expect(wrong.map(([, name, licence]) => `${name}: ${licence}`)).toEqual([]);
});

test("no file holds the address of a package registry or a path of one machine", () => {
  const own = readdirSync(".").filter(
    (name) => !/^(\.(git|next|data)|node_modules|package-lock\.json|test-results)$/.test(name),
  );
  const files = own
    .flatMap((name) => (statSync(name).isDirectory() ? [...below(name)] : [name]))
    .filter((name) => /(^\.\w+|\.(md|ts|tsx|mjs|js|json|css|sql|prisma|toml))$/.test(name))
    .filter((name) => !name.startsWith(join("lib", "db", "generated")) && statSync(name).isFile());
  // Written so that this file does not match itself.
  const unwanted = /registry[.]|[/]work[/]|[/]root[/]/;
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((name) => unwanted.test(read(name)))).toEqual([]);
});
