import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** Whether the linter passes one import in a file at `path`. */
function passes(path: string, imported: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/@biomejs/biome/bin/biome", "lint", "--only=style/noRestrictedImports", `--stdin-file-path=${path}`],
    { input: `import { x } from "${imported}";\nx();\n`, encoding: "utf8" },
  );
  return status === 0;
}

const forbidden: [string, string][] = [
  ["app/(researcher)/studies/page.tsx", "@/lib/db/client"],
  ["app/page.tsx", "../lib/errors"],
  ["components/annotate/screen.tsx", "@/lib/db/client"],
  ["components/annotate/screen.tsx", "@/lib/votes/cast-vote"],
  ["components/annotate/screen.tsx", "@/lib/auth/session"],
  ["components/report/x.tsx", "@/lib/results/judgment-columns"],
  ["lib/studies/x.ts", "@/lib/votes/cast-vote"],
  ["lib/responses/x.ts", "@/lib/comparisons/pairing"],
  ["lib/assignments/x.ts", "@/lib/results/report"],
  ["lib/votes/x.ts", "@/lib/jobs/worker"],
  ["lib/votes/x.ts", "@/components/ui/button"],
  ["lib/stats/x.ts", "@/lib/db/client"],
  ["lib/stats/x.ts", "node:fs"],
  ["lib/auth/x.ts", "@/lib/participants/join-study"],
  ["e2e/x.spec.ts", "@/lib/votes/cast-vote"],
];

const allowed: [string, string][] = [
  ["app/page.tsx", "@/lib/votes/cast-vote"],
  ["components/annotate/screen.tsx", "@/lib/votes/schema"],
  ["components/report/x.tsx", "@/lib/stats/estimate"],
  ["lib/votes/x.ts", "@/lib/assignments/sides"],
  ["lib/results/x.ts", "@/lib/votes/queries"],
  ["lib/studies/x.ts", "@/lib/jobs/enqueue"],
  ["lib/assignments/x.ts", "@/lib/votes/schema"],
  ["e2e/x.spec.ts", "@/prisma/factories"],
];

test.each(forbidden)("%s may not import %s", (path, imported) => {
  expect(passes(path, imported)).toBe(false);
});

test.each(allowed)("%s may import %s", (path, imported) => {
  expect(passes(path, imported)).toBe(true);
});
