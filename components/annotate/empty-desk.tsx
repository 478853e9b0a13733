import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { AnnotatorProgress } from "@/lib/assignments/schema";
import { ResumeLink } from "./resume-link";

interface Props {
  /** Something is still on its way to the server or from it. */
  fetching: boolean;
  exhausted: boolean;
  asking: boolean;
  progress: AnnotatorProgress;
  annotator: { name: string; resumeUrl: string };
  onAsk: () => void;
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null;
}

export function EmptyDesk({ fetching, exhausted, asking, progress, annotator, onAsk, onUndo }: Props) {
  if (fetching || !exhausted) {
    return (
      <p className="m-auto flex items-center gap-3 py-24 text-mute">
        <Spinner /> Fetching the next pair…
      </p>
    );
  }
  const complete = progress.target !== null && progress.voted >= progress.target;
  return (
    <section className="m-auto grid w-full max-w-[36rem] gap-5 py-16" aria-labelledby="nothing-left">
      <h2 id="nothing-left" className="text-xl font-semibold tracking-tight">
        {complete
          ? `That was all: thank you, ${annotator.name}.`
          : `Nothing left for now. Thank you, ${annotator.name}.`}
      </h2>
      <p>
        {savedWords(progress.voted)}
        {!complete &&
          " Other annotators may still give pairs back, or the researcher may add some. This page looks every minute while it is open; you can also close it and come back with your link."}
      </p>
      <p className="flex gap-2 empty:hidden">
        {!complete && (
          <Button variant="primary" onClick={onAsk} disabled={asking}>
            {asking && <Spinner />}
            Look again
          </Button>
        )}
        {onUndo && <Button onClick={onUndo}>Take the last one back</Button>}
      </p>
      <ResumeLink url={annotator.resumeUrl} />
    </section>
  );
}

function savedWords(votes: number): string {
  if (votes === 0) return "There is no pair for you at the moment.";
  return votes === 1 ? "Your vote is saved." : `Your ${votes} votes are saved.`;
}
