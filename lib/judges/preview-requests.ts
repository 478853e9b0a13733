import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import type { Conversation } from "@/lib/comparisons/conversation";
import { db } from "@/lib/db/client";
import { estimateTokens } from "@/lib/llm/estimate-tokens";
import { listAskedAspects } from "@/lib/studies/asked-prompts";
import { ProtocolSettings } from "@/lib/studies/schema";
import { type AskedJudge, completionText, pairwiseText, rubricText } from "./build-request";
import { listConversations } from "./list-conversations";
import { questionsOf } from "./questions";
import { JudgeSettings, type PreviewInput, type RequestPreview } from "./schema";
import { templateProblems } from "./template";

type Example = { conversation: Conversation<string>; names: [string, string]; count: number; promptId: bigint | null };

/** The exact texts that a template as it stands in the editor would send about one comparison of the study, in both orders. */
export async function previewRequests({ id }: StudyAccess, input: PreviewInput): Promise<RequestPreview> {
  const problems = templateProblems(input.template, input.kind);
  const study = await db().study.findUniqueOrThrow({
    where: { id },
    include: { aspects: { orderBy: { position: "asc" } }, protocols: { orderBy: { version: "desc" }, take: 1 } },
  });
  const [protocol] = study.protocols;
  const example = await findExample(id, input.place);
  const { conversation, names, count, promptId } = example ?? madeUp;
  if (problems.length > 0 || !protocol) return { problems, texts: [], count, unasked: false };
  const endpoint = input.endpointId
    ? await db().endpoint.findUnique({ where: { id: BigInt(input.endpointId) } })
    : null;
  const settings = JudgeSettings.parse({ reference: input.reference, responseLimit: input.responseLimit });
  const judge: AskedJudge = { template: input.template, settings, guidelines: protocol.guidelines };
  const applying = promptId === null ? null : await listAskedAspects({ id }, promptId);
  const questions = questionsOf(input.questions, protocol.question, study.aspects).filter(
    (question) => question.id === null || applying === null || applying.includes(question.key),
  );
  if (questions.length === 0) return { problems, texts: [], count, unasked: true };
  const judged =
    ProtocolSettings.parse(protocol.settings).judgedTurn === "whole" ? { ...conversation, judged: null } : conversation;
  const preview = (label: string, text: string) => {
    const sent = endpoint?.mode === "completion" ? completionText(text) : text;
    return { label, text: sent, tokens: estimateTokens(sent) };
  };
  const texts =
    input.kind === "rubric"
      ? [preview(`Response of ${names[0]}`, rubricText(judge, { ...judged, answers: judged.a }, questions))]
      : questions.slice(0, 2).flatMap((question) =>
          (["ab", "ba"] as const).map((order) => {
            const label = `${question.name}, ${order === "ab" ? names[0] : names[1]} first`;
            return preview(label, pairwiseText(judge, { conversation: judged, order, question }));
          }),
        );
  return { problems, texts, count, unasked: false };
}

/** The study's comparison at this place; before opening, the prompt at this place with two of its responses. */
async function findExample(studyId: bigint, place: number): Promise<Example | null> {
  const count = await db().comparison.count({ where: { studyId } });
  if (count > 0) {
    const [comparison] = await db().comparison.findMany({
      where: { studyId },
      orderBy: { id: "asc" },
      skip: place % count,
      take: 1,
      include: { pair: { include: { systemA: true, systemB: true } } },
    });
    const read = await listConversations(db(), { kind: "pairwise", judgedTurn: "whole" }, [comparison.id]);
    const conversation = read.get(comparison.id);
    return conversation
      ? {
          conversation,
          names: [comparison.pair.systemA.name, comparison.pair.systemB.name],
          count,
          promptId: comparison.promptId,
        }
      : null;
  }
  const answered = { studyId, responses: { some: {} } };
  const prompts = await db().prompt.count({ where: answered });
  if (prompts === 0) return null;
  const prompt = await db().prompt.findFirst({
    where: answered,
    orderBy: { position: "asc" },
    skip: place % prompts,
    include: { responses: { where: { turn: 0 }, orderBy: { systemId: "asc" }, take: 2, include: { system: true } } },
  });
  const pair = prompt?.responses ?? [];
  const read = await listConversations(
    db(),
    { kind: "rubric", judgedTurn: "whole" },
    pair.map(({ id }) => id),
  );
  const [a, b] = pair.map(({ id }) => read.get(id));
  if (!a) return null;
  const names: [string, string] = [pair[0].system.name, pair[1]?.system.name ?? pair[0].system.name];
  return {
    conversation: { ...a, b: (b ?? a).a.slice(0, a.a.length) },
    names,
    count: prompts,
    promptId: pair[0].promptId,
  };
}

const madeUp: Example = {
  conversation: {
    prompt: [{ role: "user", text: "Which river runs through Cologne?" }],
    reference: "The Rhine.",
    followUps: [],
    judged: null,
    a: ["The Rhine runs through Cologne."],
    b: ["Cologne lies on the Danube."],
  },
  names: ["one system", "the other"],
  count: 0,
  promptId: null,
};
