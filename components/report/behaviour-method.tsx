import { formatCount } from "@/components/ui/format-number";
import { MethodLink } from "./method-link";
import type { BehaviourReport } from "./report-parts";

export function BehaviourMethod({ model }: { model: BehaviourReport["model"] }) {
  return (
    <>
      {model && (
        <p>
          Estimated accuracy: share of right answers, the true ones being estimated from the votes; labels:{" "}
          <MethodLink anchor={model.anchor}>{model.phrase}</MethodLink>. {model.why}
          {!model.converged &&
            ` The fit had not settled after ${formatCount(model.iterations)} rounds: read it with care.`}{" "}
          Where tastes differ, it says who agrees with most others.
        </p>
      )}
      <p>
        <MethodLink anchor="leave-one-out-agreement">Agrees</MethodLink>: how often the vote is the most frequent answer
        of the others on the same comparison. <MethodLink anchor="annotator-figures">Left chosen</MethodLink>: share of
        preferences for the response shown on the left; sides are dealt evenly, so it should be near 50&nbsp;%. Ties:
        share of all votes. Median time: active seconds with the page visible.{" "}
        <MethodLink anchor="runs-of-one-side">Longest run</MethodLink>: preferences for one side in a row, ties not
        counted.
      </p>
      <p>
        What stands out: a run of one side, a share of one side, or a{" "}
        <MethodLink anchor="drift">change over time</MethodLink> that fewer than 1&nbsp;% of studies would show by
        chance; ten or more votes that are all a tie or all “both bad”; a median time below a quarter of the others'; an
        estimated accuracy no better than picking an answer blindly.
      </p>
    </>
  );
}
