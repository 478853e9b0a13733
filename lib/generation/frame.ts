import type { PromptForm } from "./schema";

/** What stands around the texts of a prompt file, in its form. */
export interface Frame {
  asking: [before: string, after: string];
  answering: [before: string, after: string];
  /** Where the model has gone on to the next turn by itself. Long enough that no line of code is taken for it. */
  stops: string[];
}

export const FRAMES: Record<PromptForm, Frame> = {
  fenced: {
    asking: ["# Query:\n```\n", "\n```"],
    answering: ["# Answer:\n```\n", "\n```"],
    stops: ["\n# Query:\n```", "\n# User:\n```"],
  },
  inline: {
    asking: ["# Query:\n```", "```"],
    answering: ["# Answer:\n```", "```"],
    stops: ["\n# Query:\n```", "\n# User:\n```"],
  },
  labels: {
    asking: ["# User:\n", ""],
    answering: ["# Assistant:\n", ""],
    stops: ["\n# User:\n", "\n# Query:\n"],
  },
};

export function askedBlock(form: PromptForm, query: string): string {
  const { asking, answering } = FRAMES[form];
  return `${asking[0]}${query}${asking[1]}\n\n${answering[0]}`;
}

export function answeredBlock(form: PromptForm, query: string, answer: string): string {
  return `${askedBlock(form, query)}${answer}${FRAMES[form].answering[1]}`;
}
