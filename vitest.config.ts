import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replace(/\/$/, "");

// `server-only` throws outside Next's server bundle; its empty twin is what that bundle sees.
const shared = { resolve: { alias: { "@": at("."), "server-only": at("node_modules/server-only/empty.js") } } };

const ignored = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          env: { LOG_LEVEL: "silent" },
          // Work for the processor alone takes its time on a busy machine; what may hang has limits of its own.
          testTimeout: 30_000,
          // Pure files share nothing to isolate; starting afresh for each costs more than the tests.
          isolate: false,
          include: ["**/*.test.ts"],
          exclude: [...ignored, "**/*.db.test.ts", "**/*.long.test.ts"],
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: "prisma/test-database.ts",
          setupFiles: "prisma/test-setup.ts",
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "long",
          include: ["**/*.long.test.ts"],
          exclude: ignored,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
