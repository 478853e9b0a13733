import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** What a client sent, in the protocol's words. */
export interface FakeRequest {
  path: string;
  headers: IncomingMessage["headers"];
  body: {
    model: string;
    messages?: { role: string; content: string }[];
    prompt?: string;
    max_tokens?: number;
    temperature?: number;
    stop?: string[];
    logprobs?: boolean | number;
    response_format?: { type: string; schema?: object; json_schema?: { name: string; schema: object } };
  };
  /** All texts of the request, for answers that look at them. */
  text: string;
}

/** How the server answers: a text, or one of the ways in which real servers fail. */
export interface FakeReply {
  text?: string;
  finishReason?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Instead of the protocol's JSON. */
  body?: string;
  delayMs?: number;
  /** Never answers. */
  hangs?: boolean;
  /** Closes the connection in the middle of the reply. */
  isCut?: boolean;
  /** A reply of this many bytes. */
  bytes?: number;
  /** Sent as gzip. */
  isPacked?: boolean;
  /** Sends a byte now and then, without an end. */
  drips?: boolean;
}

/** `count` is the number of the request, from 1. */
export type Answer = (request: FakeRequest, count: number) => FakeReply | string;

export interface FakeLlm {
  /** The base URL: http://127.0.0.1:port/v1. */
  url: string;
  port: number;
  requests: FakeRequest[];
  /** Most requests that were under way at once. */
  mostAtOnce: () => number;
  answerWith: (answer: Answer) => void;
  close: () => Promise<void>;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** A real server on this machine that speaks OpenAI's protocol: chat and plain completions, logprobs, JSON schema, and every kind of failure. */
export async function startFakeLlm(answer: Answer = () => "Hello."): Promise<FakeLlm> {
  const requests: FakeRequest[] = [];
  let current = answer;
  let [inside, most] = [0, 0];
  const server = createServer(async (incoming, response) => {
    inside++;
    most = Math.max(most, inside);
    response.once("close", () => inside--);
    const request = await readRequest(incoming);
    requests.push(request);
    const reply = current(request, requests.length);
    await send(response, request, typeof reply === "string" ? { text: reply } : reply);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // An address of a listening TCP server is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    port,
    requests,
    mostAtOnce: () => most,
    answerWith: (next) => {
      current = next;
    },
    close: () => closeServer(server),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<FakeRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const body = JSON.parse(Buffer.concat(parts).toString("utf8") || "{}");
  const text = body.messages?.map(({ content }: { content: string }) => content).join("\n\n") ?? body.prompt ?? "";
  return { path: incoming.url ?? "", headers: incoming.headers, body, text };
}

async function send(response: ServerResponse, request: FakeRequest, reply: FakeReply): Promise<void> {
  if (reply.hangs) return;
  if (reply.delayMs) await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
  if (response.destroyed) return;
  const body = reply.body ?? (reply.bytes ? "x".repeat(reply.bytes) : JSON.stringify(protocolBody(request, reply)));
  const sent = reply.isPacked ? gzipSync(body) : Buffer.from(body);
  response.writeHead(reply.status ?? 200, {
    "content-type": "application/json",
    ...(reply.isPacked && { "content-encoding": "gzip" }),
    "content-length": reply.drips ? 1_000_000 : sent.length,
    ...reply.headers,
  });
  if (reply.drips) {
    const drip = setInterval(() => response.write(" "), 10);
    response.once("close", () => clearInterval(drip));
  } else if (reply.isCut) {
    response.write(body.slice(0, body.length / 2));
    setImmediate(() => response.destroy());
  } else response.end(sent);
}

function protocolBody(
  { path, body, text }: FakeRequest,
  { text: answer = "", finishReason = "stop", status }: FakeReply,
): object {
  if (status !== undefined && status >= 400) return { error: { message: answer || "No.", type: "fake" } };
  const usage = {
    prompt_tokens: words(text),
    completion_tokens: words(answer),
    total_tokens: words(text) + words(answer),
  };
  const common = { id: "fake", created: 0, model: body.model, usage };
  const tokens = body.logprobs ? answer.split(/(?<=\s)/) : null;
  if (path.endsWith("/chat/completions")) {
    const logprobs = tokens && { content: tokens.map((token) => ({ token, logprob: -0.5, top_logprobs: [] })) };
    const message = { role: "assistant", content: answer };
    return {
      ...common,
      object: "chat.completion",
      choices: [{ index: 0, message, finish_reason: finishReason, logprobs }],
    };
  }
  const logprobs = tokens && { tokens, token_logprobs: tokens.map(() => -0.5), top_logprobs: null, text_offset: [] };
  return {
    ...common,
    object: "text_completion",
    choices: [{ index: 0, text: answer, finish_reason: finishReason, logprobs }],
  };
}

async function closeServer(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
