import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Finding } from "@/lib/responses/schema";
import { findingWords } from "./finding-words";
import { TextChangeView } from "./text-change";

interface Props {
  studyId: string;
  finding: Finding;
  leaveAsWritten: FormAction | null;
}

/** One response in which something is found. */
export function FindingView({ studyId, finding, leaveAsWritten }: Props) {
  const { responseId, prompt, system, kinds, before, after, applied, asWritten } = finding;
  const named = kinds.some((kind) => kind === "certain" || kind === "likely");
  const same = before.every(({ kind }) => kind !== "gone") && after.every(({ kind }) => kind !== "new");
  return (
    <article aria-label={`${system}, prompt ${prompt}`} className="grid gap-2 border-t pt-3">
      <div className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
        <h3 className="font-semibold wrap-anywhere">{system}</h3>
        <Link className="link" href={`/studies/${studyId}/responses?prompt=${prompt}`}>
          Prompt {prompt}
        </Link>
        {kinds.map((kind) => (
          <Chip key={kind} tone={kind === "certain" || kind === "likely" ? "warn" : "plain"}>
            {findingWords[kind].one}
          </Chip>
        ))}
        {!same && <Chip tone={applied ? "ok" : "plain"}>{applied ? "applied" : "not applied"}</Chip>}
        {asWritten && <Chip>left as written</Chip>}
        {named && leaveAsWritten && (
          <ActionForm action={leaveAsWritten} className="ms-auto">
            <input type="hidden" name="studyId" value={studyId} />
            <input type="hidden" name="responseId" value={responseId} />
            <input type="hidden" name="asWritten" value={asWritten ? "" : "true"} />
            <SubmitButton variant="quiet" size="small">
              {asWritten ? "Mask it after all" : "No leak: leave as written"}
              <span className="sr-only">
                : {system}, prompt {prompt}
              </span>
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      {same ? (
        <TextChangeView change={before} />
      ) : (
        <div className="grid gap-3 md:grid-cols-2">
          <Side words="As it came" change={before} />
          <Side words="As annotators would read it" change={after} />
        </div>
      )}
    </article>
  );
}

function Side({ words, change }: { words: string; change: Finding["before"] }) {
  return (
    <div className="min-w-0 rounded-control bg-sunken px-3 py-2">
      <h4 className="pb-1 text-xs text-mute">{words}</h4>
      <TextChangeView change={change} />
    </div>
  );
}
