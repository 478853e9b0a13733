import type { Joined, JoinedPrompt } from "./schema";

const EXAMPLES = 5;

/** Ids that several prompts have: they stay as many prompts, for the id alone does not tell what was asked. */
export function idsReused(prompts: JoinedPrompt[]): Joined["idsReused"] {
  const byId = new Map<string, string[]>();
  for (const { sourceId, first } of prompts) {
    if (sourceId === null) continue;
    const heads = byId.get(sourceId);
    if (heads) heads.push(first.row.prompt.head);
    else byId.set(sourceId, [first.row.prompt.head]);
  }
  const reused = [...byId].filter(([, heads]) => heads.length > 1);
  const examples = reused.slice(0, EXAMPLES).map(([sourceId, heads]) => ({ sourceId, prompts: heads.slice(0, 2) }));
  return { count: reused.length, examples };
}
