import { digest, type PromptKey } from "./prompt-key";
import { textKey } from "./text-key";

export interface IndexedAnswer {
  response: bigint;
  /** Digest of the text without outer space. */
  text: string;
}

/** What of a study's prompt is needed to find the judgments of its responses. */
export interface IndexedPrompt {
  id: bigint;
  sourceId: string | null;
  /** By system, then by user turn. */
  answers: Map<bigint, Map<number, IndexedAnswer>>;
}

/** A study's prompts by text and by id, its systems by whatever they are called. It holds digests, not texts. */
export class StudyIndex {
  readonly prompts: IndexedPrompt[] = [];
  private readonly byText = new Map<string, IndexedPrompt[]>();
  private readonly bySourceId = new Map<string, IndexedPrompt[]>();

  constructor(
    private readonly systems: ReadonlyMap<string, bigint>,
    readonly aspects: ReadonlyMap<string, bigint>,
  ) {}

  add(prompt: IndexedPrompt, key: PromptKey): void {
    this.prompts.push(prompt);
    for (const text of new Set([key.text, key.loose])) push(this.byText, text, prompt);
    if (prompt.sourceId !== null) push(this.bySourceId, prompt.sourceId, prompt);
  }

  /** By text where there is one, of several by id; else by id alone. */
  find(key: PromptKey | null, sourceId: string | undefined): IndexedPrompt[] {
    if (key) return this.byText.get(key.text) ?? this.byText.get(key.loose) ?? [];
    return sourceId === undefined ? [] : (this.bySourceId.get(sourceId) ?? []);
  }

  system(name: string): bigint | undefined {
    return this.systems.get(name);
  }
}

export function answerDigest(text: string): string {
  return digest(textKey(text));
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
