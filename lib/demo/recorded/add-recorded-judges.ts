import "server-only";
import type { Transaction } from "@/lib/db/client";
import { type DemoKeys, missing } from "@/lib/demo/add-demo-content";
import { parseVerdict } from "@/lib/judges/parse-verdict";
import { outcomeOfPosition } from "@/lib/judges/position";
import type { RecordedContent } from "./schema";

type RecordedJudge = RecordedContent["judges"]["judges"][number];

/** Each judge as one finished run; its replies are read as a run reads them, unreadable ones are kept as such. */
export async function addRecordedJudges(tx: Transaction, keys: DemoKeys, content: RecordedContent): Promise<void> {
  for (const judge of content.judges.judges) {
    const runId = await addRun(tx, keys.studyId, judge);
    await tx.verdict.createMany({
      data: judge.replies.map(({ sourceId, order, text, ...spent }) => {
        const read = parseVerdict(text);
        return {
          runId,
          comparisonId: keys.comparisons.get(sourceId) ?? missing(sourceId),
          order,
          outcome: read && outcomeOfPosition(read.verdict, order),
          reason: read?.reason ?? null,
          raw: text,
          ...spent,
        };
      }),
    });
  }
}

async function addRun(tx: Transaction, studyId: bigint, judge: RecordedJudge): Promise<bigint> {
  const { id: judgeId } = await tx.judge.create({ data: { studyId, name: judge.name, kind: "pairwise" } });
  const template = await tx.promptTemplate.create({
    data: { studyId, kind: "pairwise_judge", name: judge.name, version: 1, body: judge.template },
  });
  const version = await tx.judgeVersion.create({
    data: { judgeId, version: 1, promptTemplateId: template.id, settings: judge.settings },
  });
  await tx.rater.create({ data: { studyId, kind: "judge", label: judge.name, judgeVersionId: version.id } });
  const total = judge.replies.length;
  // Sums of what is not settled are counted from the replies.
  const run = await tx.judgeRun.create({
    data: { judgeVersionId: version.id, state: "finished", total, finishedAt: new Date() },
  });
  return run.id;
}
