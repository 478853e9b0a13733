import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Answers one request, the nth from 0 for this prompt; false for a plain reply. */
export type Behaviour = (response: ServerResponse, prompt: string, nth: number) => boolean;

export interface ModelServer {
  url: string;
  /** Requests by their last message. */
  asked: Map<string, number>;
  /** Most requests under way at once, since it was last set to 0. */
  most: number;
  /** When requests came, in milliseconds. */
  times: number[];
  behave: (behaviour: Behaviour) => void;
  close: () => Promise<void>;
}

/** A small server of OpenAI's protocol in this process, for tests and benchmarks. */
export async function modelServer(delayMs: () => number = () => 0): Promise<ModelServer> {
  let behaviour: Behaviour = () => false;
  let under = 0;
  const server = createServer(async (request, response) => {
    const prompt = await promptOf(request);
    const nth = own.asked.get(prompt) ?? 0;
    own.asked.set(prompt, nth + 1);
    own.times.push(performance.now());
    under++;
    own.most = Math.max(own.most, under);
    response.on("close", () => {
      under--;
    });
    const delay = delayMs();
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (!behaviour(response, prompt, nth)) answer(response, "tie");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const own: ModelServer = {
    url: `http://127.0.0.1:${port}/v1`,
    asked: new Map(),
    most: 0,
    times: [],
    behave: (next) => {
      behaviour = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return own;
}

async function promptOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  const { messages } = JSON.parse(text);
  return messages.at(-1).content;
}

export function answer(response: ServerResponse, text: string): void {
  response.setHeader("content-type", "application/json");
  const choices = [{ message: { role: "assistant", content: text }, finish_reason: "stop" }];
  response.end(JSON.stringify({ choices, usage: { prompt_tokens: 10, completion_tokens: 2 } }));
}

export function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ error: { message: "no" } }));
}
