import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { appUrl } from "./app-url";

/** One answer as it went over the wire: status line, headers and body as one text. */
export type Recorded = { method: string; path: string; status: number; headers: string; body: string };
export type Recorder = { url: string; answers: Recorded[]; stop: () => Promise<void> };

/** The app behind a proxy that keeps every byte it sends. Static files of the build, the same for everybody, are let through. */
export async function startRecorder(): Promise<Recorder> {
  const answers: Recorded[] = [];
  const server = createServer((asked, answer) => {
    const onward = request(
      new URL(asked.url ?? "/", appUrl()),
      // Uncompressed, so that what is kept can be read. No connection is used twice: the app may close one just as it is.
      { agent: false, method: asked.method, headers: { ...asked.headers, "accept-encoding": "identity" } },
      (got) => {
        answer.writeHead(got.statusCode ?? 0, got.rawHeaders);
        const chunks: Buffer[] = [];
        got.on("data", (chunk: Buffer) => chunks.push(chunk));
        got.pipe(answer);
        got.on("end", () => keep(answers, asked, got, Buffer.concat(chunks)));
      },
    );
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening server has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    answers,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keep(answers: Recorded[], asked: IncomingMessage, got: IncomingMessage, body: Buffer): void {
  const path = asked.url ?? "";
  if (path.startsWith("/_next/static/")) return;
  answers.push({
    method: asked.method ?? "",
    path,
    status: got.statusCode ?? 0,
    headers: JSON.stringify(got.rawHeaders),
    body: body.toString("utf8"),
  });
}
