import { expect, test, vi } from "vitest";
import { deedQueue, type QueueStatus, type Sent } from "./deed-queue";
import { aSharedStore, aTurnstile, skip, undo } from "./test-deeds";
import type { Deed } from "./unsent-store";
import type { WaitingMessage } from "./waiting-deeds";

/** A tab's queue whose server answers by the script, then with success. */
function aQueue(script: Sent[] = [], shared = { store: aSharedStore(), exclusively: aTurnstile() }) {
  const sent: Deed[] = [];
  const statuses: QueueStatus[] = [];
  const refused: string[] = [];
  const waits: number[] = [];
  const others: ((message: WaitingMessage) => void)[] = [];
  const queue = deedQueue({
    ...shared,
    tell: (message) => {
      for (const hear of others) hear(message);
    },
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
  const settled = () => vi.waitFor(() => expect(statuses.at(-1)?.state).toBe("saved"));
  return { queue, sent, statuses, refused, waits, others, shared, settled };
}

/** Two tabs of one annotator: what they keep is shared, and what one says the other hears. */
function twoTabs(script: Sent[] = []) {
  const first = aQueue(script);
  const second = aQueue([], first.shared);
  first.others.push(second.queue.hear);
  second.others.push(first.queue.hear);
  return [first, second] as const;
}

const again = { ok: false, again: true, offline: true } as const;
const refusal = { ok: false, again: false, signedOut: false, message: "closed" } as const;
const ids = (deeds: Deed[]) => deeds.map((deed) => deed.id);

test("deeds go one by one, in order, and are forgotten once acknowledged", async () => {
  const { queue, sent, shared, settled } = aQueue();
  for (const id of ["a", "b", "c"]) queue.add(skip(id));
  await settled();
  expect(ids(sent)).toEqual(["a", "b", "c"]);
  expect(shared.store.kept.size).toBe(0);
});

test("nothing is said to be saved before it is acknowledged", async () => {
  const { queue, statuses, settled } = aQueue([again]);
  queue.add(skip("a"));
  await settled();
  expect(statuses.slice(0, -1).every(({ state, waiting }) => state !== "saved" && waiting.length === 1)).toBe(true);
});

test("what the store does not take is said to be unkept, and sent all the same", async () => {
  const { queue, sent, statuses, shared, settled } = aQueue([again]);
  shared.store.full = true;
  queue.add(skip("a"));
  expect(ids(queue.unkept())).toEqual(["a"]);
  await settled();
  expect(statuses.some(({ kept }) => !kept)).toBe(true);
  expect(ids(sent)).toEqual(["a", "a"]);
  expect(queue.unkept()).toEqual([]);
});

test("without a connection a deed is sent again under the same key until it arrives", async () => {
  const { queue, sent, waits, statuses, settled } = aQueue([again, again, again]);
  queue.add(skip("a"));
  await settled();
  expect(ids(sent)).toEqual(["a", "a", "a", "a"]);
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
  const { queue, sent, refused, settled } = aQueue([refusal]);
  queue.add(skip("a"));
  queue.add(skip("b"));
  await settled();
  expect(refused).toEqual(["a: closed"]);
  expect(ids(sent)).toEqual(["a", "b"]);
});

test("signed out, everything is kept and nothing more is sent until one is back", async () => {
  const { queue, sent, statuses, shared, settled } = aQueue([
    { ok: false, again: false, signedOut: true, message: "" },
  ]);
  queue.add(skip("a"));
  queue.add(skip("b"));
  await vi.waitFor(() => expect(statuses.at(-1)?.state).toBe("signed_out"));
  expect(sent).toHaveLength(1);
  expect([...shared.store.kept.keys()]).toEqual(["a", "b"]);
  queue.wake();
  await settled();
  expect(ids(sent)).toEqual(["a", "a", "b"]);
});

test("an earlier visit's deeds are sent first", async () => {
  const shared = { store: aSharedStore([skip("old")]), exclusively: aTurnstile() };
  const { queue, sent, settled } = aQueue([], shared);
  expect(ids(await queue.resume())).toEqual(["old"]);
  queue.add(skip("new"));
  await settled();
  expect(ids(sent)).toEqual(["old", "new"]);
});

test("after an undo, what is done to the pair under its old name goes to the new one", async () => {
  const { queue, sent, settled } = aQueue([{ ok: true, renamed: "pair-new" }]);
  queue.add(undo("u", "pair-a"));
  queue.add(skip("a"));
  await settled();
  queue.add({ ...skip("b"), assignmentId: "pair-a" });
  await settled();
  expect(sent.map((deed) => deed.assignmentId)).toEqual(["pair-a", "pair-new", "pair-new"]);
});

test("whoever asks whether all is sent hears so when it is, and hears no when nobody answers", async () => {
  const { queue, statuses } = aQueue([again]);
  expect(await queue.sent()).toBe(true);
  queue.add(skip("a"));
  expect(await queue.sent()).toBe(false);
  await vi.waitFor(() => expect(statuses.at(-1)?.state).toBe("saved"));
  expect(await queue.sent()).toBe(true);
});

test("two tabs send every deed once, in the order in which they were done", async () => {
  const [first, second] = twoTabs();
  for (const n of [0, 1, 2, 3]) {
    first.queue.add(skip(`first-${n}`));
    second.queue.add(skip(`second-${n}`));
  }
  await Promise.all([first.settled(), second.settled()]);
  const all = ids([...first.sent, ...second.sent]);
  expect(all).toHaveLength(8);
  expect(new Set(all).size).toBe(8);
  for (const tab of ["first", "second"]) {
    const own = (deeds: Deed[]) => ids(deeds).filter((id) => id.startsWith(tab));
    for (const { sent } of [first, second]) expect(own(sent)).toEqual([...own(sent)].sort());
  }
});

test("what another tab has sent is not sent again, though nobody has heard so yet", async () => {
  const first = aQueue([{ ok: true, renamed: "pair-b" }]);
  const second = aQueue([], first.shared);
  // News that comes late, as between real tabs: only that there is a deed arrives at once.
  first.others.push((message) => {
    if (message.type === "kept") second.queue.hear(message);
  });
  first.queue.add(undo("u", "pair-a"));
  await first.settled();
  await vi.waitFor(() => expect(second.statuses.at(-1)?.state).toBe("saved"));
  expect(ids(first.sent)).toEqual(["u"]);
  expect(second.sent).toEqual([]);
});

test("what one tab cannot send another sends, and both know", async () => {
  const [first, second] = twoTabs(Array.from({ length: 3 }, () => again));
  first.queue.add(skip("a"));
  await Promise.all([first.settled(), second.settled()]);
  expect(second.statuses.some(({ waiting }) => waiting.length === 1)).toBe(true);
  expect([first, second].map(({ queue }) => queue.waiting())).toEqual([[], []]);
});

test("a refusal is told in both tabs", async () => {
  const [first, second] = twoTabs([refusal, refusal]);
  first.queue.add(skip("a"));
  await Promise.all([first.settled(), second.settled()]);
  expect([first.refused, second.refused].filter((refused) => refused.length > 0).length).toBeGreaterThan(0);
});
