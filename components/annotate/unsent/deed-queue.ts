import type { Exclusively } from "./exclusively";
import type { Deed, UnsentStore } from "./unsent-store";
import { type WaitingMessage, waitingDeeds } from "./waiting-deeds";

/** `renamed` says under which assignment a pair came back after an undo. */
export type Sent =
  | { ok: true; renamed?: string }
  | { ok: false; again: true; afterMs?: number; offline: boolean }
  | { ok: false; again: false; signedOut: boolean; message: string };

export type QueueStatus = {
  waiting: Deed[];
  state: "saved" | "saving" | "offline" | "signed_out";
  /** False where this browser cannot keep what is unsent across a reload. */
  kept: boolean;
};

/** Nothing is known to be saved before the store is read. */
export const unread: QueueStatus = { waiting: [], state: "saving", kept: true };

type Options = {
  store: UnsentStore;
  /** One tab at a time. */
  exclusively: Exclusively;
  tell: (message: WaitingMessage) => void;
  send: (deed: Deed) => Promise<Sent>;
  onStatus: (status: QueueStatus) => void;
  onRefused: (deed: Deed, message: string) => void;
  wait?: (ms: number, wake: Promise<void>) => Promise<void>;
};

const longestWait = 30_000;
const broken: Sent = { ok: false, again: true, offline: false };

/** Sends deeds one after the other, in order, until each is acknowledged or refused for good; whichever tab did them. */
export function deedQueue({ store, exclusively, tell, send, onStatus, onRefused, wait = waitOrWake }: Options) {
  const waiting = waitingDeeds({ store, tell, onChange: () => say(said.state) });
  let running = false;
  let stopped = false;
  let said: QueueStatus = unread;
  let wake: () => void = () => {};
  const listeners: ((sent: boolean) => void)[] = [];

  function say(next: QueueStatus["state"]) {
    const deeds = waiting.list();
    const busy = next === "saved" ? "saving" : next;
    const state = next === "signed_out" ? next : deeds.length === 0 ? "saved" : busy;
    if (deeds.length === 0 || state === "offline" || state === "signed_out") {
      for (const listener of listeners.splice(0)) listener(deeds.length === 0);
    }
    const kept = waiting.kept();
    if (said.state === state && said.kept === kept && said.waiting === deeds) return;
    said = { waiting: deeds, state, kept };
    onStatus(said);
  }

  async function sendFirst(): Promise<Sent | null> {
    await waiting.refresh();
    const [deed] = waiting.list();
    if (!deed || stopped) return null;
    if (said.state !== "offline") say("saving");
    const sent = await send(deed);
    if (sent.ok && sent.renamed) await waiting.rename(deed.assignmentId, sent.renamed);
    if (sent.ok) await waiting.finish(deed);
    else if (!sent.again && !sent.signedOut) {
      onRefused(deed, sent.message);
      await waiting.finish(deed, sent.message);
    }
    return sent;
  }

  async function run() {
    if (running || stopped) return;
    running = true;
    for (let failures = 0; waiting.list().length > 0 && !stopped; ) {
      const sent = await exclusively(() => sendFirst().catch(() => broken));
      if (sent && !sent.ok && sent.again) {
        failures += 1;
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        say(sent.offline || failures > 1 ? "offline" : "saving");
        const pause = sent.afterMs ?? Math.min(longestWait, 500 * 2 ** Math.min(failures, 8));
        await wait(Math.min(pause, longestWait), woken);
      } else if (sent && !sent.ok && sent.signedOut) {
        stopped = true;
        say("signed_out");
      } else {
        failures = 0;
        say("saving");
      }
    }
    running = false;
  }

  return {
    /** Takes up what is left unsent, by an earlier visit or another tab; answers with it. */
    async resume(): Promise<Deed[]> {
      const left = await waiting.refresh();
      say(said.state);
      void run();
      return left;
    },
    add(deed: Deed) {
      waiting.add(deed);
      void run();
    },
    /** What another tab did. */
    hear(message: WaitingMessage) {
      const mine = message.type === "finished" && waiting.list().some(({ id }) => id === message.deed.id);
      waiting.hear(message);
      if (message.type === "kept") return void run();
      if (message.type !== "finished") return;
      if (mine && message.refused !== undefined) onRefused(message.deed, message.refused);
      // The line works again, or what it waited for is over.
      wake();
    },
    waiting: waiting.list,
    unkept: waiting.unkept,
    /** True once nothing waits; false when the server does not answer. */
    sent(): Promise<boolean> {
      if (waiting.list().length === 0) return Promise.resolve(true);
      if (said.state === "offline") wake();
      return new Promise((resolve) => listeners.push(resolve));
    },
    /** Tries at once: the connection is back, the annotator asks, or has signed in again. */
    wake() {
      wake();
      if (said.state !== "signed_out") return;
      stopped = false;
      void run();
    },
    stop() {
      stopped = true;
      wake();
    },
  };
}

function waitOrWake(ms: number, wake: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void wake.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
