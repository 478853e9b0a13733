import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const forbidden: [string, string][] = [
  ["app/(researcher)/studies/page.tsx", "@/lib/db/client"],
  ["app/page.tsx", "../lib/errors"],
  ["components/annotate/screen.tsx", "@/lib/db/client"],
  ["components/annotate/screen.tsx", "@/lib/votes/cast-vote"],
  ["components/annotate/screen.tsx", "@/lib/auth/session"],
  ["components/report/x.tsx", "@/lib/results/judgment-columns"],
  ["components/report/x.tsx", "@/lib/results/guesses/list-guesses"],
  ["components/report/x.tsx", "@/lib/results/compute-report"],
  ["components/report/x.tsx", "@/lib/results/stored-votes/current-votes"],
  ["components/annotate/screen.tsx", "@/lib/i18n/read-catalogs"],
  ["components/annotate/screen.tsx", "@/lib/i18n/messages/en.json"],
  ["lib/studies/x.ts", "@/lib/votes/cast-vote"],
  ["lib/responses/x.ts", "@/lib/comparisons/pairing"],
  ["lib/assignments/x.ts", "@/lib/results/report"],
  ["lib/votes/x.ts", "@/lib/jobs/worker"],
  ["lib/votes/x.ts", "@/components/ui/button"],
  ["lib/votes/x.ts", "@/lib/computation/run-task"],
  ["lib/results/x.ts", "@/lib/computation/tasks"],
  ["lib/computation/x.ts", "@/lib/results/judgment-columns"],
  ["lib/computation/x.ts", "@/lib/votes/cast-vote"],
  ["lib/stats/x.ts", "@/lib/db/client"],
  ["lib/stats/x.ts", "node:fs"],
  ["lib/auth/x.ts", "@/lib/participants/join-study"],
  ["lib/llm/x.ts", "@/lib/judges/start-judge-run"],
  ["lib/runs/x.ts", "@/lib/judges/start-judge-run"],
  ["lib/votes/x.ts", "@/lib/llm/complete"],
  ["lib/llm/x.ts", "@/lib/db/client"],
  ["lib/i18n/x.ts", "@/lib/db/client"],
  ["lib/i18n/x.ts", "@/lib/auth/session"],
  ["lib/i18n/x.ts", "@/components/ui/button"],
  ["lib/votes/x.ts", "@/lib/i18n/say"],
  ["e2e/x.spec.ts", "@/lib/votes/cast-vote"],
];

const allowed: [string, string][] = [
  ["app/page.tsx", "@/lib/votes/cast-vote"],
  ["components/annotate/screen.tsx", "@/lib/votes/schema"],
  ["components/report/x.tsx", "@/lib/stats/estimate"],
  ["components/annotate/screen.tsx", "@/lib/i18n/catalog"],
  ["components/annotate/screen.tsx", "@/lib/i18n/locale"],
  ["app/layout.tsx", "@/lib/i18n/page-locale"],
  ["lib/i18n/x.ts", "@/lib/env"],
  ["lib/votes/x.ts", "@/lib/assignments/sides"],
  ["lib/results/x.ts", "@/lib/votes/queries"],
  ["lib/studies/x.ts", "@/lib/jobs/enqueue"],
  ["lib/runs/x.ts", "@/lib/llm/complete"],
  ["lib/judges/x.ts", "@/lib/runs/settle-run"],
  ["lib/results/x.ts", "@/lib/computation/run-task"],
  ["lib/computation/x.ts", "@/lib/results/report"],
  ["lib/computation/x.ts", "@/lib/stats/estimate"],
  ["lib/assignments/x.ts", "@/lib/votes/schema"],
  ["e2e/x.spec.ts", "@/prisma/factories"],
];

/** Which of these imports the linter refuses, each in a file of its own in an empty project with our configuration. */
function refused(cases: [string, string][]): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-imports-"));
  try {
    copyFileSync("biome.json", join(folder, "biome.json"));
    const files = cases.map(([path], n) =>
      path.replace(/[^/]+(?=\.\w+$)/, (name) => `${name}-${n}`).replace(/page-\d+/, (name) => `${name}/page`),
    );
    files.forEach((file, n) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { x } from "${cases[n][1]}";\nx();\n`);
    });
    const biome = resolve("node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "lint", "--only=style/noRestrictedImports", "--reporter=github", "--max-diagnostics=500"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    return files.map((file) => stdout.includes(`/${file},line`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const answers = refused([...forbidden, ...allowed]);

test.each(forbidden.map((each, n) => [...each, answers[n]]))("%s may not import %s", (_path, _imported, isRefused) => {
  expect(isRefused).toBe(true);
});

test.each(allowed.map((each, n) => [...each, answers[forbidden.length + n]]))(
  "%s may import %s",
  (_path, _imported, isRefused) => {
    expect(isRefused).toBe(false);
  },
);
