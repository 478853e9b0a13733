import "server-only";
import type { Transaction } from "@/lib/db/client";
import { addDemoContent, type DemoKeys, missing } from "@/lib/demo/add-demo-content";
import { KeptTextRules } from "@/lib/responses/schema";
import { cleanRecording, keptRules } from "./clean-recording";
import type { RecordedContent } from "./schema";

/** The study with what the models answered, as it came and as annotators read it. */
export async function addRecordedStudy(tx: Transaction, ownerId: bigint, content: RecordedContent): Promise<DemoKeys> {
  const { study, prompts, systems, responses } = content;
  const asked = new Map(prompts.prompts.map(({ sourceId, text }) => [sourceId, text]));
  const cleaned = responses.responses.map(({ system, ...reply }) => ({
    key: `${reply.sourceId} ${system}`,
    response: { system, ...reply },
    ...cleanRecording(reply.text, asked.get(reply.sourceId) ?? missing(reply.sourceId)),
  }));
  const keys = await addDemoContent(tx, ownerId, {
    study: { ...study, aspects: [], reasons: [], example: null, translations: {} },
    prompts,
    systems: { systems: systems.systems.map(({ key, name, method, notes }) => ({ key, name, method, notes })) },
    responses: {
      responses: cleaned.map(({ response, shown }) => ({
        ...response,
        shownText: shown,
        settings: settingsOf(content, response.system),
      })),
    },
  });
  await tx.study.update({
    where: { id: keys.studyId },
    data: { textRules: KeptTextRules.parse(keptRules(ownerId)) },
  });
  await tx.responseRevision.createMany({
    data: cleaned.flatMap(({ key, steps }) =>
      steps.map((step) => ({ responseId: keys.responses.get(key) ?? missing(key), ...step, actorId: ownerId })),
    ),
  });
  return keys;
}

/** Kept with each response, in the words of a run. */
function settingsOf({ systems }: RecordedContent, key: string) {
  const system = systems.systems.find((each) => each.key === key) ?? missing(key);
  const { model, endpoint, recipe, promptSet, sampling } = system;
  return { recordedOn: systems.recordedOn, model, endpoint, recipe, promptSet, sampling, systemPrompt: "" };
}
