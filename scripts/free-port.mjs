import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * @param {number} port @param {string} host
 * @returns {Promise<string>} empty when one could listen there, else why not (EADDRINUSE, EACCES, …)
 */
export function whyNotListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("")));
  });
}

/** Below the ports that systems hand to outgoing connections, so that none takes it while the server is down. */
export async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if ((await whyNotListen(port, "127.0.0.1")) === "") return port;
  }
}
