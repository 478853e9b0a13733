"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { AnnotatorProgress, BlindStudy, NextAnswer } from "@/lib/assignments/schema";
import { post } from "./annotate-api";
import { deedQueue, type QueueStatus } from "./deed-queue";
import { deskReducer, startDesk } from "./desk-state";
import { localStore } from "./local-store";
import type { Question } from "./questions";
import { randomId } from "./random-id";
import { sendDeed } from "./send-deed";
import type { Deed } from "./unsent-store";

export type NewDeed = Deed extends infer D ? (D extends Deed ? Omit<D, "id"> : never) : never;

type Start = { study: BlindStudy; initial: NextAnswer; owner: string; questions: Question[] };

const recheckMs = 60_000;

/** The desk and its line to the server: what is in hand, what is on its way, what went wrong. */
export function useDesk({ study, initial, owner, questions }: Start) {
  const [state, dispatch] = useReducer(deskReducer, initial, startDesk);
  const [status, setStatus] = useState<QueueStatus>({ waiting: [], state: "saved", kept: true });
  const [refusals, setRefusals] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const queue = useRef<ReturnType<typeof deedQueue>>(null);
  const latest = useRef(state);
  latest.current = state;

  const holding = useCallback(() => {
    const unsent = queue.current?.waiting().map((deed) => deed.assignmentId) ?? [];
    return [...new Set([...latest.current.hand.map((pair) => pair.assignmentId), ...unsent])];
  }, []);

  useEffect(() => {
    const line = deedQueue({
      store: localStore(owner),
      onStatus: setStatus,
      onRefused: (deed, message) => {
        setRefusals((before) => [...before, message]);
        if (deed.kind === "undo") dispatch({ type: "withdrawn", assignmentIds: [deed.assignmentId] });
      },
      send: (deed) =>
        sendDeed(
          deed,
          holding()
            .filter((id) => id !== deed.assignmentId)
            .slice(0, 4),
          {
            dealt: (answer) =>
              dispatch({
                type: "dealt",
                answer,
                asked: false,
                without: [deed.assignmentId, ...settledIds(line.waiting())],
              }),
            returned: (old, pair) => dispatch({ type: "returned", old, pair }),
          },
        ),
    });
    queue.current = line;
    const left = line.resume();
    if (left.length > 0) dispatch({ type: "withdrawn", assignmentIds: settledIds(left) });
    const wake = () => line.wake();
    addEventListener("online", wake);
    return () => {
      removeEventListener("online", wake);
      line.stop();
    };
  }, [owner, holding]);

  const ask = useCallback(async () => {
    setAsking(true);
    const known = holding().slice(0, 4);
    const answer = await post<NextAnswer>(`annotate/${study.publicId}/next`, { holding: known, want: 2 });
    setAsking(false);
    const unsent = settledIds(queue.current?.waiting() ?? []);
    if (answer.ok) dispatch({ type: "dealt", answer: answer.body, asked: true, without: unsent });
    else if (!answer.again && !answer.signedOut) setRefusals((before) => [...before, answer.message]);
    return answer.ok;
  }, [holding, study.publicId]);

  useTopUp(state.hand.length === 0 && status.state === "saved" && status.waiting.length === 0, state.exhausted, ask);
  useLeases(holding, dispatch);

  const add = useCallback((deed: NewDeed) => queue.current?.add({ ...deed, id: randomId() }), []);

  /** Brings the last settled pair back; what the server knows of it is taken back in the background. */
  const takeBack = useCallback(() => {
    const last = latest.current.settled.at(-1);
    if (!last || !queue.current) return;
    const { assignmentId } = last.pair;
    const unsent = queue.current
      .waiting()
      .findLast((deed) => deed.assignmentId === assignmentId && deed.kind === last.by);
    const cancelled = unsent !== undefined && queue.current.cancel(unsent.id);
    for (const deed of queue.current.waiting())
      if (deed.kind === "skip_reason" && deed.assignmentId === assignmentId) queue.current.cancel(deed.id);
    if (last.by === "vote" && !cancelled) queue.current.add({ kind: "undo", assignmentId, id: randomId() });
    dispatch({ type: "taken_back", questions });
  }, [questions]);

  return {
    state,
    dispatch,
    status,
    progress: withUnsent(state.progress, status.waiting),
    asking,
    ask,
    add,
    takeBack,
    wake: () => queue.current?.wake(),
    refusals,
    dismiss: () => setRefusals([]),
  };
}

const settledIds = (deeds: Deed[]) =>
  deeds.filter((deed) => deed.kind === "vote" || deed.kind === "skip").map((deed) => deed.assignmentId);

function withUnsent(progress: AnnotatorProgress, waiting: Deed[]): AnnotatorProgress {
  const count = (kind: Deed["kind"]) => waiting.filter((deed) => deed.kind === kind).length;
  return {
    ...progress,
    voted: progress.voted + count("vote") - count("undo"),
    skipped: progress.skipped + count("skip"),
  };
}

/** An empty hand asks once; after "nothing more" it asks again every minute while the tab is visible. */
function useTopUp(empty: boolean, exhausted: boolean, ask: () => Promise<boolean>) {
  useEffect(() => {
    if (!empty) return;
    if (!exhausted) void ask();
    const timer = setInterval(
      () => document.visibilityState === "visible" && void ask(),
      exhausted ? recheckMs : 5_000,
    );
    return () => clearInterval(timer);
  }, [empty, exhausted, ask]);
}

function useLeases(holding: () => string[], dispatch: (event: { type: "lost"; assignmentIds: string[] }) => void) {
  useEffect(() => {
    async function renew() {
      const assignmentIds = holding().slice(0, 4);
      if (document.visibilityState !== "visible" || assignmentIds.length === 0) return;
      const answer = await post<{ lost: string[] }>("leases", { assignmentIds });
      if (answer.ok && answer.body.lost.length > 0) dispatch({ type: "lost", assignmentIds: answer.body.lost });
    }
    const timer = setInterval(() => void renew(), 60_000);
    const shown = () => void renew();
    document.addEventListener("visibilitychange", shown);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", shown);
    };
  }, [holding, dispatch]);
}
