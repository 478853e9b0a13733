import "./require-node.mjs";
import { checkSteps, installStep } from "./check-steps.mjs";
import { runIfMain } from "./run.mjs";
import { runSteps } from "./steps.mjs";

await runIfMain(import.meta.filename, () => runSteps([installStep, ...checkSteps]));
