import type { DeskEvent } from "@/components/annotate/desk/desk-state";
import type { NextAnswer } from "@/lib/assignments/schema";
import { browserStore } from "./browser-store";
import { deedQueue, type QueueStatus } from "./deed-queue";
import { exclusively } from "./exclusively";
import { otherTabs } from "./other-tabs";
import { sendDeed } from "./send-deed";
import type { Deed } from "./unsent-store";
import type { WaitingMessage } from "./waiting-deeds";

/** What another tab of this annotator did to a desk: this one follows. */
export type SharedEvent = Extract<
  DeskEvent,
  { type: "settled_elsewhere" } | { type: "taken_back_elsewhere" } | { type: "returned" }
>;

type Message =
  | { to: "queue"; message: WaitingMessage }
  | { to: "desk"; event: SharedEvent }
  | { to: "dealt"; answer: NextAnswer; deed: Deed }
  /** Has just opened, and may show what is settled already. */
  | { to: "hello" };

type Options = {
  owner: string;
  /** What this tab has in hand; the server deals at most one pair beside it. */
  inHand: () => string[];
  /** What this tab's annotator settled, newest last. */
  settled: () => SharedEvent[];
  dispatch: (event: DeskEvent) => void;
  onStatus: (status: QueueStatus) => void;
  onRefused: (message: string) => void;
};

const mostHeld = 4;

/** A desk's line to the server and to the annotator's other tabs. */
export function openLine({ owner, inHand, settled, dispatch, onStatus, onRefused }: Options) {
  const store = browserStore(owner);
  const tabs = otherTabs<Message>(`evenhand.${owner}`, hear);
  const queue = deedQueue({
    store,
    exclusively: exclusively(`evenhand.send.${owner}`),
    tell: (message) => tabs.tell({ to: "queue", message }),
    onStatus,
    onRefused: (deed, message) => {
      onRefused(message);
      if (deed.kind === "undo") dispatch({ type: "withdrawn", assignmentIds: [deed.assignmentId] });
    },
    send: (deed) =>
      sendDeed(
        deed,
        holding()
          .filter((id) => id !== deed.assignmentId)
          .slice(0, mostHeld),
        {
          dealt: (answer) => {
            dealt(answer, deed);
            tabs.tell({ to: "dealt", answer, deed });
          },
          returned: (old, pair) => {
            dispatch({ type: "returned", old, pair });
            tabs.tell({ to: "desk", event: { type: "returned", old, pair } });
          },
        },
      ),
  });

  function hear(message: Message) {
    if (message.to === "queue") queue.hear(message.message);
    else if (message.to === "desk") dispatch(message.event);
    else if (message.to === "dealt") dealt(message.answer, message.deed);
    else for (const event of settled()) tabs.tell({ to: "desk", event });
  }

  function dealt(answer: NextAnswer, deed: Deed) {
    const without = [deed.assignmentId, ...settledBy(queue.waiting())];
    dispatch({ type: "dealt", answer, asked: false, without });
  }

  function holding(): string[] {
    return [...new Set([...inHand(), ...queue.waiting().map((deed) => deed.assignmentId)])];
  }

  function leaving(event: Event) {
    const kept = store.rescue(queue.unkept());
    if (!kept && event.type === "beforeunload") event.preventDefault();
  }
  /** A page that was frozen has heard nothing meanwhile. */
  function shown(event: Event) {
    if (!(event instanceof PageTransitionEvent) || !event.persisted) return;
    void queue.resume();
    tabs.tell({ to: "hello" });
  }
  const back = () => document.visibilityState === "visible" && queue.wake();
  const listened = [
    [window, "beforeunload", leaving],
    [window, "pagehide", leaving],
    [window, "pageshow", shown],
    [window, "online", back],
    [document, "visibilitychange", back],
  ] as const;
  for (const [target, name, listen] of listened) target.addEventListener(name, listen);

  const resumed = queue.resume().then((left) => {
    if (left.length > 0) dispatch({ type: "withdrawn", assignmentIds: settledBy(left) });
  });
  tabs.tell({ to: "hello" });

  return {
    add: queue.add,
    waiting: queue.waiting,
    /** What an earlier visit left counts too. */
    sent: () => resumed.then(queue.sent),
    wake: queue.wake,
    holding: () => holding().slice(0, mostHeld),
    tellDesks: (event: SharedEvent) => tabs.tell({ to: "desk", event }),
    close() {
      for (const [target, name, listen] of listened) target.removeEventListener(name, listen);
      queue.stop();
      tabs.close();
    },
  };
}

/** Pairs that left the hand by what still waits. */
export function settledBy(deeds: Deed[]): string[] {
  return deeds.filter(({ kind }) => kind === "vote" || kind === "skip").map(({ assignmentId }) => assignmentId);
}
