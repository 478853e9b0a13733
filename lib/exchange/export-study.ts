import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { jsonLines } from "./export/json-lines";
import { reasonReviewsCsv } from "./export/reason-reviews-csv";
import { remarksCsv } from "./export/remarks-csv";
import type { ExportFile } from "./export/schema";
import { trlPreference } from "./export/trl-preference";
import { votesCsv } from "./export/votes-csv";
import { exportedScores, exportedVerdicts } from "./exported-judge-answers";
import { exportedRemarks } from "./exported-remarks";
import { exportedReviews } from "./exported-reviews";
import { exportedVotes } from "./exported-votes";

/** The lines of one file, made while they are read; that someone took them is recorded first. */
export async function exportStudy(
  { id, actor }: StudyAccess,
  file: ExportFile,
): Promise<AsyncGenerator<string, unknown>> {
  await recordEvent(db(), { actorId: actor.id, studyId: id, action: "study.exported", subject: file });
  if (file === "flags-and-skips.csv") return remarksCsv(exportedRemarks(id));
  if (file === "verdicts.jsonl") return jsonLines(exportedVerdicts(id));
  if (file === "scores.jsonl") return jsonLines(exportedScores(id));
  if (file === "reason-reviews.csv") return reasonReviewsCsv(exportedReviews(id));
  const votes = exportedVotes(id);
  if (file === "preferences.jsonl") return trlPreference(votes);
  if (file === "votes.jsonl") return jsonLines(votes);
  const aspects = await patiently(() =>
    db().aspect.findMany({ where: { studyId: id }, orderBy: { position: "asc" }, select: { key: true } }),
  );
  return votesCsv(
    votes,
    aspects.map(({ key }) => key),
  );
}
