/** A model's server for bench/judge.ts, in a process of its own: it answers after the mean given, give or take the spread, in milliseconds. */
import { answer, modelServer } from "@/prisma/model-server";

const [mean = 0, spread = 0] = process.argv.slice(2).map(Number);
const server = await modelServer(() => mean + spread * (2 * Math.random() - 1));
server.behave((response) => {
  answer(response, '{"reason": "Both say the same.", "verdict": "tie"}');
  return true;
});
process.send?.(server.url);
process.on("disconnect", () => process.exit(0));
