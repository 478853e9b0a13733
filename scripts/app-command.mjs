import { join } from "node:path";
import { standalone } from "./build.mjs";

/**
 * The built app, for node. V8 lets the heap of a busy server grow to several times what it holds; growing it in smaller steps keeps resident
 * memory a quarter lower at the same rate of votes (bench/vote.ts), and unlike a cap it does not end a large import.
 */
export const appCommand = ["--heap-growing-percent=30", join(standalone, "server.js")];
