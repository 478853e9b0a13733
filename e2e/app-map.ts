import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/scripts/places.mjs";

const app = join(root, "app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" });

/** "(researcher)/studies/[studyId]/page.tsx" → "/studies/[studyId]" */
const pathOf = (file: string) =>
  `/${file
    .split("/")
    .slice(0, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;

/** Every page's path, as its folders spell it. */
export function listPages(): string[] {
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map(pathOf)
    .sort();
}

/** Every route handler, as "GET /api/v1/health". */
export function listRoutes(): string[] {
  return files
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(app, file), "utf8");
      const methods = [...source.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)];
      return methods.map(([, method]) => `${method} ${pathOf(file)}`);
    })
    .sort();
}

export type ServerAction = { key: string; id: string; page: string };
type Manifest = { node: Record<string, { workers: object; filename: string; exportedName: string }> };

/** Every server action that the build knows: its id, and a page that may call it. */
export function listActions(): ServerAction[] {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(root, ".next", "server", "server-reference-manifest.json"), "utf8"),
  );
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    key: `${filename}#${exportedName}`,
    id,
    page: pathOf(Object.keys(workers)[0]?.replace(/^app\//, "") ?? ""),
  }));
}

/** Every exported action in a "use server" file, whether a page uses it or not. */
export function listActionExports(): string[] {
  return files
    .filter((file) => /\.tsx?$/.test(file) && /^["']use server["']/m.test(readFileSync(join(app, file), "utf8")))
    .flatMap((file) => {
      const names = [...readFileSync(join(app, file), "utf8").matchAll(/^export (?:const|async function) (\w+)/gm)];
      return names.map(([, name]) => `app/${file}#${name}`);
    })
    .sort();
}
