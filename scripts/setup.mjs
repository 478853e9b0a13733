import "./require-node.mjs";
import { install } from "./install.mjs";
import { runIfMain } from "./run.mjs";

await runIfMain(import.meta.filename, async () => {
  await install();
  // Only now may modules be loaded that import packages.
  const { build } = await import("./build.mjs");
  await build();
});
