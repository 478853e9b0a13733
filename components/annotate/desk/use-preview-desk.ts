"use client";

import { useReducer, useRef, useState } from "react";
import { randomId } from "@/components/annotate/unsent/random-id";
import type { Question } from "@/components/annotate/vote/questions";
import type { BlindComparison } from "@/lib/assignments/schema";
import { deskReducer, startDesk } from "./desk-state";
import type { NewDeed, TakenBack, useDesk } from "./use-desk";

const nothingYet = { voted: 0, skipped: 0, target: null, activeMs: 0 };

/** A desk without a line to the server: the same pairs come round again, and nothing is kept. */
export function usePreviewDesk(pairs: BlindComparison[], questions: Question[]): ReturnType<typeof useDesk> {
  const [state, dispatch] = useReducer(deskReducer, { pairs: pairs.slice(0, 2), progress: nothingYet }, startDesk);
  const [skipped, setSkipped] = useState(0);
  const dealt = useRef(Math.min(2, pairs.length));

  function add(deed: NewDeed) {
    if (deed.kind !== "vote" && deed.kind !== "skip") return;
    if (deed.kind === "skip") setSkipped((count) => count + 1);
    const again = pairs[dealt.current % pairs.length];
    dealt.current += 1;
    if (!again) return;
    const fresh = { ...again, assignmentId: randomId(), position: dealt.current };
    dispatch({ type: "dealt", answer: { pairs: [fresh], progress: nothingYet }, asked: false, without: [] });
  }

  async function takeBack(): Promise<TakenBack> {
    const last = state.settled.at(-1);
    if (!last) return "nothing";
    if (last.by === "skip") setSkipped((count) => count - 1);
    dispatch({ type: "taken_back", questions });
    return last.by;
  }

  return {
    state,
    dispatch,
    status: { waiting: [], state: "saved", kept: true },
    progress: { ...nothingYet, voted: state.given, skipped },
    asking: false,
    ask: async () => true,
    add,
    takeBack,
    canTakeBack: state.settled.length > 0,
    wake: () => undefined,
    refusals: [],
    dismiss: () => undefined,
  };
}
