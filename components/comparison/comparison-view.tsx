"use client";

import { Activity, useState } from "react";
import type { BlindComparison } from "@/lib/assignments/schema";
import { PairView, type PairViewProps } from "./pair-view";
import type { Reading } from "./use-reading";

interface Props extends PairViewProps {
  reading: Reading;
  /** The pair that comes after this one, made ready out of sight: a key press only has to show it. */
  next: BlindComparison | undefined;
}

export function ComparisonView({ pair, next, ...rest }: Props) {
  const key = usePairKey(pair);
  return (
    <>
      <Activity key={key} mode="visible">
        <PairView {...rest} pair={pair} />
      </Activity>
      {next && (
        <Activity key={next.assignmentId} mode="hidden">
          <PairView {...rest} pair={next} reading={null} />
        </Activity>
      )}
    </>
  );
}

/** A pair that was taken back gets another name from the server while it is on screen: it stays what it is there. */
function usePairKey(pair: BlindComparison): string {
  const [shown, setShown] = useState({ pair, key: pair.assignmentId });
  const key = sameTexts(shown.pair, pair) ? shown.key : pair.assignmentId;
  if (shown.pair !== pair) setShown({ pair, key });
  return key;
}

function sameTexts(one: BlindComparison, other: BlindComparison): boolean {
  if (one === other) return true;
  const texts = ({ prompt, left, right }: BlindComparison) => [...prompt.map((turn) => turn.text), ...left, ...right];
  const [first, second] = [texts(one), texts(other)];
  return first.length === second.length && first.every((text, at) => text.plain === second[at].plain);
}
