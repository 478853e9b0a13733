import { randomUUID } from "node:crypto";
import http from "node:http";

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

type Answer = { status: number; body: string; cookies: string[] };

/** The cheapest client there is, so that the figures are the server's. */
export function request(url: string, method: "GET" | "POST", cookie: string, body?: unknown): Promise<Answer> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = {
    cookie,
    ...(text && { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
  };
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          cookies: response.headers["set-cookie"] ?? [],
        }),
      );
    });
    sent.on("error", reject);
    sent.end(text);
  });
}

/** Follows a personal link, as a browser does; answers with its cookie. */
export async function signInByLink(url: string, token: string): Promise<string> {
  const { cookies } = await request(`${url}/resume/${token}`, "GET", "");
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

type Pair = { assignmentId: string };

/** One annotator without think time: votes on the first pair in hand, holding a second, until `until`; durations in ms. */
export async function annotate(
  url: string,
  studyPublicId: string,
  cookie: string,
  until: number,
  onVote: (ms: number) => void,
): Promise<void> {
  const first = await request(`${url}/api/v1/annotate/${studyPublicId}/next`, "POST", cookie, { holding: [], want: 2 });
  if (first.status !== 200) throw new Error(`next answered ${first.status}: ${first.body.slice(0, 200)}`);
  const hand: Pair[] = JSON.parse(first.body).pairs;
  const choices = ["left", "tie", "right"];
  for (let n = 0; Date.now() < until; n++) {
    const pair = hand.shift();
    if (!pair) return;
    const vote = {
      idempotencyKey: randomUUID(),
      choice: choices[n % 3],
      activeMs: 1000,
      holding: hand.map((each) => each.assignmentId),
    };
    const started = performance.now();
    const answer = await request(`${url}/api/v1/assignments/${pair.assignmentId}/vote`, "POST", cookie, vote);
    onVote(performance.now() - started);
    if (answer.status !== 200) throw new Error(`vote answered ${answer.status}: ${answer.body.slice(0, 200)}`);
    const { next } = JSON.parse(answer.body);
    if (next) hand.push(next);
  }
}
