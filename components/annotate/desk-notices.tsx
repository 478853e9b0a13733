import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { QueueStatus } from "./deed-queue";

interface Props {
  status: QueueStatus;
  refusals: string[];
  resumeUrl: string;
  onTry: () => void;
  onDismiss: () => void;
}

/** What the annotator has to know or do about the line to the server; nothing while all is well. */
export function DeskNotices({ status, refusals, resumeUrl, onTry, onDismiss }: Props) {
  const waiting = status.waiting.length === 1 ? "One thing you did is" : `${status.waiting.length} things you did are`;
  return (
    <div className="grid gap-2 not-empty:pt-3">
      {status.state === "offline" && status.waiting.length > 0 && (
        <Notice kind="warn" live title="No answer from the server">
          <p>
            {waiting} {status.kept ? "kept in this browser" : "kept while this page stays open: do not close it,"} and
            sent as soon as the server answers. You can go on.
          </p>
          <Button size="small" className="mt-2" onClick={onTry}>
            Try now
          </Button>
        </Notice>
      )}
      {status.state === "signed_out" && (
        <Notice kind="warn" live title="You are signed out">
          <p>
            {status.waiting.length > 0 && `${waiting} kept in this browser. `}
            <a className="link" href={resumeUrl}>
              Open your personal link
            </a>{" "}
            to go on where you were.
          </p>
        </Notice>
      )}
      {refusals.length > 0 && (
        <Notice kind="error" live title="Not accepted by the server">
          {[...new Set(refusals)].map((message) => (
            <p key={message}>{message}</p>
          ))}
          <Button size="small" className="mt-2" onClick={onDismiss}>
            Dismiss
          </Button>
        </Notice>
      )}
    </div>
  );
}
