import type { BrowserContext } from "@playwright/test";
import { appUrl } from "./app-url";

/** What a page did that no page may do. A test that means to meet an error says so with `expected`. */
export type Watch = { problems: string[]; expected: RegExp[] };

/** Policy violations, errors on the page or its console, requests to anybody else. */
export async function watch(context: BrowserContext, seen: Watch, own = appUrl()): Promise<void> {
  const report = (problem: string) => {
    if (!seen.expected.some((pattern) => pattern.test(problem))) seen.problems.push(problem);
  };
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      // biome-ignore lint/suspicious/noConsole: this is how a page speaks to its test
      console.error(`content security policy: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error") report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => report(`page error: ${error.error().stack ?? error.error()}`));
  context.on("request", (request) => {
    const { origin, pathname, protocol } = new URL(request.url());
    if (origin !== own && !["data:", "blob:"].includes(protocol)) report(`request elsewhere: ${request.url()}`);
    if (pathname === "/api/v1/csp-reports") report(`policy report: ${request.postData()}`);
  });
}
