import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { formatCounted } from "@/components/ui/format-number";
import { LeftOutTable } from "./left-out-table";

interface Props {
  studyId: string;
  votes: number;
  preferences: { written: number; leftOut: Record<string, number> };
  /** Flags and skips. */
  remarks: number;
  verdicts: number;
  scores: number;
  /** Answers about judges' reasons. */
  reviews: number;
}

/** The files that a study gives, each with what is in it and what is not. */
export function ExportFiles({ studyId, votes, preferences, remarks, verdicts, scores, reviews }: Props) {
  const file = (name: string) => `/api/v1/studies/${studyId}/exports/${name}`;
  return (
    <div className="grid gap-4">
      <Card
        title="Preference pairs for training"
        note="TRL's preference format: one JSON object a line with prompt, chosen and rejected. One line a decided vote, with the texts as annotators read them; chosen_raw and rejected_raw are as they came."
        actions={
          <DownloadLink href={file("preferences.jsonl")} variant="primary">
            JSONL, {formatCounted(preferences.written, "pair")}
          </DownloadLink>
        }
      >
        <div className="grid items-start gap-5 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
          <Sample
            lines={[
              '{"prompt": "What is …", "chosen": "A stack …", "rejected": "Great question! …", "chosen_raw": "A stack …</s>", "rejected_raw": "Great question! …"}',
            ]}
          />
          <LeftOutTable leftOut={preferences.leftOut} written={preferences.written} votes={votes} />
        </div>
      </Card>
      <Card
        title="Every vote"
        note="With the prompt, both systems and responses, the side each stood on, the annotator, aspects, strength, rationale, marked passages, flags and times, and every text as read and as it came. Surplus votes and those of excluded annotators are in it, marked."
        actions={
          <div className="flex flex-wrap gap-2">
            <DownloadLink href={file("votes.csv")}>CSV, {formatCounted(votes, "row")}</DownloadLink>
            <DownloadLink href={file("votes.jsonl")}>JSONL, {formatCounted(votes, "line")}</DownloadLink>
          </div>
        }
      >
        <p className="max-w-[90ch] text-[0.8125rem] text-mute">
          Outcomes are a, tie, b or both_bad, where a and b are the systems named in the row, whichever side they stood
          on. In the CSV a cell that a spreadsheet would run as a formula has an apostrophe in front of it; the JSONL
          has every text as it is.
        </p>
      </Card>
      <Card
        title="Judges' answers"
        note="Verdicts on pairs and scores of single responses, of judges asked from here and of imported ones, each with judge, version, reason and the reply as it came. Unparsable replies are in it, dry runs are not."
        actions={
          <div className="flex flex-wrap gap-2">
            <DownloadLink href={file("verdicts.jsonl")}>JSONL, {formatCounted(verdicts, "verdict")}</DownloadLink>
            <DownloadLink href={file("scores.jsonl")}>JSONL, {formatCounted(scores, "score")}</DownloadLink>
          </div>
        }
      >
        <p className="max-w-[90ch] text-[0.8125rem] text-mute">
          One line an answer: a verdict in each order that was shown, a score an aspect. The outcome or the value is
          null where the reply could not be read.
        </p>
      </Card>
      <Card
        title="Review of reasons"
        note="What annotators said of judges' reasons, with the reason, the verdict, their own vote on the same pair and the sides shown."
        actions={<DownloadLink href={file("reason-reviews.csv")}>CSV, {formatCounted(reviews, "row")}</DownloadLink>}
      >
        <p className="max-w-[90ch] text-[0.8125rem] text-mute">
          One row an answer. Outcomes are a, tie or b, seen as in the files of votes. Reviews of excluded annotators are
          in it, marked.
        </p>
      </Card>
      <Card
        title="Flags and skips"
        note="What annotators said beside their votes: what they flagged, which systems they guessed, what they skipped and why."
        actions={<DownloadLink href={file("flags-and-skips.csv")}>CSV, {formatCounted(remarks, "row")}</DownloadLink>}
      >
        <p className="max-w-[90ch] text-[0.8125rem] text-mute">
          One row each, with the prompt, both systems, the side each stood on and the annotator; of a flag also the vote
          cast on the same pair. Skips that were taken back are not in it.
        </p>
      </Card>
    </div>
  );
}

function Sample({ lines }: { lines: string[] }) {
  return (
    <figure className="min-w-0">
      <figcaption className="pb-1 text-[0.8125rem] text-mute">A line looks like this</figcaption>
      <pre className="rounded-control border bg-sunken px-3 py-2 font-mono text-xs leading-relaxed break-words whitespace-pre-wrap">
        {lines.join("\n")}
      </pre>
    </figure>
  );
}
