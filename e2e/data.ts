import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answered, Asked, Makers } from "./make-data";

export type Data = Makers & { stop: () => void };

/**
 * The factories, as functions. They run in a process of their own: what they use is for the server (`server-only`), which needs the condition
 * `react-server`. Values cross by structured clone, bigints included.
 */
export function startData(): Data {
  const child = fork(fileURLToPath(new URL("./make-data.ts", import.meta.url)), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    serialization: "advanced",
    env: {
      ...process.env,
      DATABASE_URL: process.env.E2E_DATABASE_URL,
      APP_SECRET: process.env.E2E_APP_SECRET,
      PUBLIC_URL: process.env.E2E_URL,
      DATABASE_POOL: "3",
      LOG_LEVEL: "silent",
    },
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  child.on("message", ({ id, value, error }: Answered) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asker?.resolve(value);
    else asker?.reject(new Error(error));
  });
  child.on("exit", (status) => {
    for (const { reject } of waiting.values()) reject(new Error(`the process that makes data ended with ${status}`));
  });
  const ask = (name: Asked["name"], args: unknown[]) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      child.send({ id: asked, name, args } satisfies Asked);
    });
  const stop = () => child.disconnect();
  // Every property is a maker that answers later, whatever it answers with.
  return new Proxy({} as Data, {
    get: (_, name: string) => {
      if (name === "stop") return stop;
      return name === "then" ? undefined : (...args: unknown[]) => ask(name as Asked["name"], args);
    },
  });
}
