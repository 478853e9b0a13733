import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "@/scripts/chromium.mjs";

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };

const middle = { testIgnore: ["first-run.spec.ts", "roles.spec.ts"], dependencies: ["first run"] };

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./global-setup.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: quiet,
    },
  },
  projects: [
    // The walk of the roles comes last and alone, so that nothing else writes while it compares the database before and after.
    { name: "first run", testMatch: "first-run.spec.ts", teardown: "roles", use: desktop },
    { name: "roles", testMatch: "roles.spec.ts", use: desktop },
    { name: "desktop", ...middle, grepInvert: /@touch/, use: desktop },
    { name: "phone", ...middle, grep: /@phone/, use: devices["Pixel 7"] },
    { name: "dark", ...middle, grep: /@dark/, use: { ...desktop, colorScheme: "dark" } },
  ],
});
