import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { cleanGeneratorName } from "@/lib/exchange/clean-generator-name";
import { promptText } from "@/lib/exchange/conversation";
import { promptKey } from "@/lib/exchange/join/prompt-key";
import { answerDigest, type IndexedAnswer, StudyIndex } from "@/lib/exchange/join/study-index";

const AT_ONCE = 500;

/** Reads a study's texts once, a few hundred prompts at a time, and keeps their digests. `names`: what files call its systems. */
export async function loadStudyIndex(studyId: bigint, names: ReadonlyMap<string, string>): Promise<StudyIndex> {
  const [systems, aspects] = await Promise.all([
    db().system.findMany({ where: { studyId }, select: { id: true, name: true, generator: true } }),
    db().aspect.findMany({ where: { studyId }, select: { id: true, key: true, name: true } }),
  ]);
  const byName = new Map<string, bigint>();
  // What a system is called comes before what it was called, and that before how such a name is shortened.
  for (const { id, name } of systems) byName.set(name, id);
  for (const { id, generator } of systems) if (generator && !byName.has(generator)) byName.set(generator, id);
  for (const [claimed, name] of names) {
    const id = byName.get(name);
    if (id !== undefined && !byName.has(claimed)) byName.set(claimed, id);
  }
  const index = new StudyIndex(
    new SystemNames(byName),
    new Map(aspects.flatMap(({ id, key, name }) => [[name.toLowerCase(), id] as const, [key, id] as const])),
  );
  for (let after = 0n; ; ) {
    const prompts = await patiently(() => readPrompts(studyId, after));
    for (const { id, sourceId, turns, responses } of prompts) {
      const answers = new Map<bigint, Map<number, IndexedAnswer>>();
      for (const { id: response, systemId, turn, text } of responses) {
        const bySystem = answers.get(systemId) ?? new Map<number, IndexedAnswer>();
        answers.set(systemId, bySystem.set(turn, { response, text: answerDigest(text) }));
      }
      index.add({ id, sourceId, answers }, promptKey(promptText(turns)));
    }
    const last = prompts.at(-1);
    if (!last || prompts.length < AT_ONCE) return index;
    after = last.id;
  }
}

function readPrompts(studyId: bigint, after: bigint) {
  return db().prompt.findMany({
    where: { studyId, id: { gt: after } },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: {
      id: true,
      sourceId: true,
      turns: { orderBy: { ordinal: "asc" }, select: { role: true, text: true } },
      responses: { orderBy: { turn: "asc" }, select: { id: true, systemId: true, turn: true, text: true } },
    },
  });
}

/** Also under the name that a claimed one is shortened to. */
class SystemNames extends Map<string, bigint> {
  override get(name: string): bigint | undefined {
    return super.get(name) ?? super.get(cleanGeneratorName(name));
  }
}
