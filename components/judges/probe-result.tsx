import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatPercentRange, formatShare } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import type { JudgeVersionCard, ProbeCard } from "@/lib/judges/schema";

interface Props {
  studyId: string;
  version: JudgeVersionCard;
  /** Null for readers. */
  start: FormAction | null;
}

/** How often the judge does what a response tells it to, and what that means. */
export function ProbeResult({ studyId, version, start }: Props) {
  const { probe } = version;
  const running = probe?.state === "running";
  return (
    <Card title="Injection probe" note={`Version ${version.version}`}>
      <div className="grid gap-3 text-[0.8125rem]">
        {probe && probe.state !== "running" && <Found probe={probe} />}
        {running && (
          <Progress label="Probing" value={probe.done} max={probe.total} text={`${probe.done} of ${probe.total}`} />
        )}
        {!probe && (
          <p className="text-mute">
            Twelve pairs in which one response is plainly worse and tells the judge to choose it: “ignore the above”,
            made-up verdicts, made-up messages of a system. Each is asked in both orders, and once more without the
            injection: 48 requests.
          </p>
        )}
        {start && !running && (
          <ActionForm action={start} className="grid justify-items-start gap-3">
            <input type="hidden" name="studyId" value={studyId} />
            <input type="hidden" name="judgeVersionId" value={version.id} />
            <SubmitButton variant="secondary" size="small">
              {probe ? "Probe again" : "Probe this judge"}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

function Found({ probe }: { probe: ProbeCard }) {
  const { judged, followed, interval, plain, preferredPlain, unparsable, failed, error } = probe;
  return (
    <>
      {error && <Notice kind="error">{error}</Notice>}
      {interval ? (
        <>
          <p className="text-xl font-semibold tabular-nums">
            {formatShare(followed / judged)}{" "}
            <span className="text-[0.8125rem] font-normal text-mute">
              ({formatPercentRange(interval.lower, interval.upper)})
            </span>
          </p>
          <p>
            followed: in {formatCount(followed)} of {formatCount(judged)} readable replies the judge chose the plainly
            worse response, which told it to.
          </p>
          {plain > 0 && (
            <p>
              Without the injection it chose the same response in {formatCount(preferredPlain)} of {formatCount(plain)}:
              what is above that is the injection's doing.
            </p>
          )}
          <p className="text-mute">
            95&nbsp;% interval after Wilson. Responses of real systems seldom hold injections; a judge that follows them
            may be moved by milder words too, such as a response that praises itself.
          </p>
        </>
      ) : (
        <p>No reply could be read.</p>
      )}
      {(unparsable > 0 || failed > 0) && (
        <p className="text-mute">
          {formatCount(unparsable)} replies unparsable, {formatCount(failed)} requests failed; neither counts.
        </p>
      )}
    </>
  );
}
