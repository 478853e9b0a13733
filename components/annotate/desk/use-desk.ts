"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { post } from "@/components/annotate/unsent/annotate-api";
import { type QueueStatus, unread } from "@/components/annotate/unsent/deed-queue";
import { openLine, settledBy } from "@/components/annotate/unsent/line";
import { randomId } from "@/components/annotate/unsent/random-id";
import type { Deed } from "@/components/annotate/unsent/unsent-store";
import type { Question } from "@/components/annotate/vote/questions";
import type { AnnotatorProgress, BlindStudy, NextAnswer } from "@/lib/assignments/schema";
import { deskReducer, type Settled, startDesk } from "./desk-state";
import { pastPairs } from "./past-pairs";
import { useLeases } from "./use-leases";
import { useTopUp } from "./use-top-up";

export type NewDeed = Deed extends infer D ? (D extends Deed ? Omit<D, "id"> : never) : never;

/** What an undo did: which kind of pair is back, or why none is. */
export type TakenBack = Settled["by"] | "nothing" | "unreachable" | "busy";

type Start = { study: BlindStudy; initial: NextAnswer; owner: string; questions: Question[] };

/** The desk and its line to the server: what is in hand, what is on its way, what went wrong. */
export function useDesk({ study, initial, owner, questions }: Start) {
  const [state, dispatch] = useReducer(deskReducer, initial, startDesk);
  const [status, setStatus] = useState<QueueStatus>(unread);
  const [refusals, setRefusals] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const line = useRef<ReturnType<typeof openLine>>(null);
  const remembering = useRef(false);
  const latest = useRef(state);
  latest.current = state;

  const refuse = useCallback((message: string) => setRefusals((before) => [...before, message]), []);
  const current = useCallback(() => line.current, []);

  useEffect(() => {
    line.current = openLine({
      owner,
      inHand: () => latest.current.hand.map((pair) => pair.assignmentId),
      settled: () => latest.current.settled.map(({ pair, ...rest }) => settledEvent(pair.assignmentId, rest)),
      dispatch,
      onStatus: setStatus,
      onRefused: refuse,
    });
    return () => line.current?.close();
  }, [owner, refuse]);

  const ask = useCallback(async () => {
    setAsking(true);
    const holding = line.current?.holding() ?? [];
    const answer = await post<NextAnswer>(`annotate/${study.publicId}/next`, { holding, want: 2 });
    setAsking(false);
    const without = settledBy(line.current?.waiting() ?? []);
    if (answer.ok) dispatch({ type: "dealt", answer: answer.body, asked: true, without });
    else if (!answer.again && !answer.signedOut) refuse(answer.message);
    return answer.ok;
  }, [study.publicId, refuse]);

  useTopUp(state.hand.length === 0 && status.state === "saved" && status.waiting.length === 0, state.exhausted, ask);
  useLeases(current, dispatch);

  const add = useCallback((deed: NewDeed) => {
    line.current?.add({ ...deed, id: randomId() });
    if (deed.kind !== "vote" && deed.kind !== "skip") return;
    line.current?.tellDesks(settledEvent(deed.assignmentId, { by: deed.kind, answer: latest.current.answer }));
  }, []);

  /** Brings the pair settled last back; what the server knows of it is taken back in the background. */
  const takeBack = useCallback(async (): Promise<TakenBack> => {
    function back({ pair: { assignmentId }, by }: Settled) {
      if (by === "vote") line.current?.add({ kind: "undo", assignmentId, id: randomId() });
      line.current?.tellDesks({ type: "taken_back_elsewhere", assignmentId });
      dispatch({ type: "taken_back", questions });
      return by;
    }
    const last = latest.current.settled.at(-1);
    if (last) return back(last);
    if (!line.current || remembering.current) return "busy";
    remembering.current = true;
    // What is not there yet cannot be found there.
    const sent = await line.current.sent();
    const inHand = latest.current.hand.map((pair) => pair.assignmentId);
    const older = sent ? await pastPairs(study.publicId, inHand) : null;
    remembering.current = false;
    if (!older?.ok) return "unreachable";
    const newest = older.body.at(-1);
    if (!newest) return "nothing";
    dispatch({ type: "remembered", settled: older.body });
    return back(newest);
  }, [questions, study.publicId]);

  const progress = withUnsent(state.progress, status.waiting);
  return {
    state,
    dispatch,
    status,
    progress,
    asking,
    ask,
    add,
    takeBack,
    canTakeBack: state.settled.length > 0 || progress.voted + progress.skipped > 0,
    wake: () => line.current?.wake(),
    refusals,
    dismiss: () => setRefusals([]),
  };
}

function settledEvent(assignmentId: string, { by, answer }: Omit<Settled, "pair">) {
  return { type: "settled_elsewhere", assignmentId, by, answer } as const;
}

function withUnsent(progress: AnnotatorProgress, waiting: Deed[]): AnnotatorProgress {
  const count = (kind: Deed["kind"]) => waiting.filter((deed) => deed.kind === kind).length;
  return {
    ...progress,
    voted: progress.voted + count("vote") - count("undo"),
    skipped: progress.skipped + count("skip"),
  };
}
