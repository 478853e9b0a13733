/** The origin of the app under test. */
export function appUrl(): string {
  const url = process.env.E2E_URL;
  if (!url) throw new Error("the app was not started: run with -c e2e/playwright.config.ts");
  return url;
}
