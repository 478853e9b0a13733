import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "@/scripts/chromium.mjs";
import { isRoot } from "@/scripts/private-files.mjs";

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./global-setup.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      // Chromium's own sandbox does not start as root.
      chromiumSandbox: !isRoot() && process.env.CI === undefined,
      args: quiet,
    },
  },
  projects: [
    { name: "first run", testMatch: "first-run.spec.ts", use: desktop },
    // Alone, so that nothing else writes while it compares the database before and after.
    { name: "roles", testMatch: "roles.spec.ts", dependencies: ["first run"], use: desktop },
    {
      name: "desktop",
      testIgnore: ["first-run.spec.ts", "roles.spec.ts"],
      dependencies: ["roles"],
      use: desktop,
    },
    {
      name: "phone",
      grep: /@phone/,
      testIgnore: ["first-run.spec.ts", "roles.spec.ts"],
      dependencies: ["roles"],
      use: devices["Pixel 7"],
    },
    {
      name: "dark",
      grep: /@dark/,
      testIgnore: ["first-run.spec.ts", "roles.spec.ts"],
      dependencies: ["roles"],
      use: { ...desktop, colorScheme: "dark" },
    },
  ],
});
