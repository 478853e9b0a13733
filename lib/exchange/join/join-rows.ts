import { answersOf } from "@/lib/exchange/conversation";
import type { ImportedResponse } from "@/lib/exchange/schema";
import { countWords } from "./count-words";
import { digest, owned, type PromptKey, promptKey } from "./prompt-key";
import type { JoinRow } from "./schema";

/** Turns responses into what the join needs of them: digests in place of texts, and one object for what many rows share. */
export class JoinRows {
  readonly rows: JoinRow[] = [];
  private readonly prompts = new Map<string, PromptKey>();
  private readonly tags = new Map<string, JoinRow["tags"]>();
  private readonly systems = new Map<string, string>();

  add({ line, row, sourceId, prompt, system, response, tags, reference, judgedPair }: ImportedResponse): void {
    const found = promptKey(prompt);
    const shared = this.prompts.get(found.exact) ?? found;
    this.prompts.set(shared.exact, shared);
    const answers = answersOf(response);
    this.rows.push({
      index: this.rows.length,
      line,
      row,
      ...(sourceId === undefined ? {} : { sourceId: owned(sourceId) }),
      prompt: shared,
      system: keep(this.systems, system, () => owned(system)),
      answer: digest(response),
      answers: answers.length,
      words: answers.reduce((sum, { text }) => sum + countWords(text), 0),
      empty: answers.some(({ text }) => !/\S/.test(text)),
      tags: keep(this.tags, JSON.stringify(tags), () =>
        tags.map(({ key, value }) => ({ key: owned(key), value: owned(value) })),
      ),
      hasReference: reference !== undefined,
      ...(judgedPair && { judgedPair }),
    });
  }
}

function keep<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(owned(key), made);
  return made;
}
