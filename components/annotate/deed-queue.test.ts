import { expect, test, vi } from "vitest";
import { deedQueue, type QueueStatus, type Sent } from "./deed-queue";
import type { Deed, UnsentStore } from "./unsent-store";

const skip = (id: string): Deed => ({ id, assignmentId: `pair-${id}`, kind: "skip" });
const undo = (id: string, assignmentId: string): Deed => ({ id, assignmentId, kind: "undo" });

function aStore(left: Deed[] = []): UnsentStore & { kept: Map<string, Deed> } {
  const kept = new Map(left.map((deed) => [deed.id, deed]));
  return {
    kept,
    load: () => [...kept.values()],
    keep: (deed) => kept.set(deed.id, deed) !== undefined,
    drop: (id) => kept.delete(id),
  };
}

/** A queue whose server answers by the script, then with success. */
function aQueue(script: Sent[] = [], left: Deed[] = []) {
  const sent: Deed[] = [];
  const statuses: QueueStatus[] = [];
  const refused: string[] = [];
  const waits: number[] = [];
  const store = aStore(left);
  const queue = deedQueue({
    store,
    send: async (deed) => {
      sent.push(deed);
      return script.shift() ?? { ok: true };
    },
    onStatus: (status) => statuses.push(status),
    onRefused: (deed, message) => refused.push(`${deed.id}: ${message}`),
    wait: async (ms) => {
      waits.push(ms);
    },
  });
  const settled = () => vi.waitFor(() => expect(queue.waiting()).toEqual([]));
  return { queue, sent, statuses, refused, waits, store, settled };
}

const again = { ok: false, again: true, offline: true } as const;

test("deeds go one by one, in order, and are forgotten once acknowledged", async () => {
  const { queue, sent, store, statuses, settled } = aQueue();
  for (const id of ["a", "b", "c"]) queue.add(skip(id));
  await settled();
  expect(sent.map((deed) => deed.id)).toEqual(["a", "b", "c"]);
  expect(store.kept.size).toBe(0);
  expect(statuses.at(-1)?.state).toBe("saved");
});

test("a deed is kept in the browser before it is sent", () => {
  const { queue, store } = aQueue();
  queue.add(skip("a"));
  expect(store.kept.has("a")).toBe(true);
});

test("without a connection a deed is sent again under the same key until it arrives", async () => {
  const { queue, sent, waits, statuses, settled } = aQueue([again, again, again]);
  queue.add(skip("a"));
  await settled();
  expect(sent.map((deed) => deed.id)).toEqual(["a", "a", "a", "a"]);
  expect(waits).toEqual([...waits].sort((x, y) => x - y));
  expect(statuses.some((status) => status.state === "offline" && status.waiting.length === 1)).toBe(true);
});

test("a server that says how long to wait is believed, up to half a minute", async () => {
  const { queue, waits, settled } = aQueue([
    { ok: false, again: true, offline: false, afterMs: 2_000 },
    { ok: false, again: true, offline: false, afterMs: 3_600_000 },
  ]);
  queue.add(skip("a"));
  await settled();
  expect(waits).toEqual([2_000, 30_000]);
});

test("a refusal is told and does not hold up the rest", async () => {
  const { queue, sent, refused, settled } = aQueue([{ ok: false, again: false, signedOut: false, message: "closed" }]);
  queue.add(skip("a"));
  queue.add(skip("b"));
  await settled();
  expect(refused).toEqual(["a: closed"]);
  expect(sent.map((deed) => deed.id)).toEqual(["a", "b"]);
});

test("signed out, everything is kept and nothing more is sent", async () => {
  const { queue, sent, statuses, store } = aQueue([{ ok: false, again: false, signedOut: true, message: "" }]);
  queue.add(skip("a"));
  queue.add(skip("b"));
  await vi.waitFor(() => expect(statuses.at(-1)?.state).toBe("signed_out"));
  expect(sent).toHaveLength(1);
  expect([...store.kept.keys()]).toEqual(["a", "b"]);
});

test("an earlier visit's deeds are sent first", async () => {
  const { queue, sent, settled } = aQueue([], [skip("old")]);
  expect(queue.resume().map((deed) => deed.id)).toEqual(["old"]);
  queue.add(skip("new"));
  await settled();
  expect(sent.map((deed) => deed.id)).toEqual(["old", "new"]);
});

test("after an undo, what was done to the pair under its old name goes to the new one", async () => {
  const { queue, sent, settled } = aQueue([{ ok: true, renamed: "pair-new" }]);
  queue.add(undo("u", "pair-a"));
  queue.add(skip("a"));
  await settled();
  expect(sent.map((deed) => deed.assignmentId)).toEqual(["pair-a", "pair-new"]);
});

test("a deed that waits can be cancelled, one that may have arrived cannot", async () => {
  const { queue, sent, store, settled } = aQueue();
  queue.add(skip("a"));
  queue.add(skip("b"));
  expect(queue.cancel("a")).toBe(false);
  expect(queue.cancel("b")).toBe(true);
  expect(store.kept.has("b")).toBe(false);
  await settled();
  expect(sent.map((deed) => deed.id)).toEqual(["a"]);
});
