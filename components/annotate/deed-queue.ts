import type { Deed, UnsentStore } from "./unsent-store";

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

type Options = {
  store: UnsentStore;
  send: (deed: Deed, others: Deed[]) => Promise<Sent>;
  onStatus: (status: QueueStatus) => void;
  onRefused: (deed: Deed, message: string) => void;
  wait?: (ms: number, wake: Promise<void>) => Promise<void>;
};

const longestWait = 30_000;

/** Sends deeds one after the other, in order, until each is acknowledged or refused for good. */
export function deedQueue({ store, send, onStatus, onRefused, wait = waitOrWake }: Options) {
  let deeds: Deed[] = [];
  let running = false;
  let stopped = false;
  let kept = true;
  let state: QueueStatus["state"] = "saved";
  let wake: () => void = () => {};

  function say(next: QueueStatus["state"]) {
    state = next;
    onStatus({ waiting: deeds, state, kept });
  }

  function finish(deed: Deed) {
    store.drop(deed.id);
    deeds = deeds.filter((other) => other.id !== deed.id);
  }

  function rename(old: string, assignmentId: string) {
    deeds = deeds.map((deed) => (deed.assignmentId === old ? { ...deed, assignmentId } : deed));
    for (const deed of deeds) store.keep(deed);
  }

  async function run() {
    if (running || stopped) return;
    running = true;
    let failures = 0;
    for (let deed = deeds[0]; deed && !stopped; deed = deeds[0]) {
      if (state !== "offline") say("saving");
      const current = deed;
      const sent = await send(current, deeds.slice(1));
      if (sent.ok) {
        failures = 0;
        finish(current);
        if (sent.renamed) rename(current.assignmentId, sent.renamed);
        say(deeds.length > 0 ? "saving" : "saved");
      } else if (sent.again) {
        failures += 1;
        say(sent.offline || failures > 1 ? "offline" : "saving");
        const pause = sent.afterMs ?? Math.min(longestWait, 500 * 2 ** Math.min(failures, 8));
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await wait(Math.min(pause, longestWait), woken);
      } else if (sent.signedOut) {
        stopped = true;
        say("signed_out");
      } else {
        finish(current);
        onRefused(current, sent.message);
        say(deeds.length > 0 ? "saving" : "saved");
      }
    }
    running = false;
  }

  return {
    /** Takes up what an earlier visit left unsent; answers with it. */
    resume(): Deed[] {
      const left = store.load();
      deeds = [...left, ...deeds.filter((deed) => !left.some((other) => other.id === deed.id))];
      if (deeds.length > 0) void run();
      return left;
    },
    add(deed: Deed) {
      kept = store.keep(deed) && kept;
      deeds = [...deeds, deed];
      if (state === "saved") say("saving");
      else say(state);
      void run();
    },
    /** Takes a deed back that has not been tried yet. */
    cancel(id: string): boolean {
      const at = deeds.findIndex((deed) => deed.id === id);
      if (at === -1 || (at === 0 && running)) return false;
      finish(deeds[at]);
      say(deeds.length > 0 ? state : "saved");
      return true;
    },
    waiting: () => deeds,
    /** Tries at once: the connection is back, or the annotator asks. */
    wake: () => wake(),
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
