import type { FindingKind, ResponseRevision } from "@/lib/responses/schema";

/** What is found, in words; `one` for a chip, `all` where it is counted. */
export const findingWords: Record<FindingKind, { one: string; all: string; hint: string }> = {
  certain: {
    one: "names itself",
    all: "Name themselves",
    hint: "“I am ChatGPT”, “As Claude, I…”, “我是通义千问”, and the words of the protocol's own list.",
  },
  likely: {
    one: "names its maker",
    all: "Name their maker",
    hint: "“an AI trained by OpenAI”, “由阿里云开发的模型”, and names of this study's systems.",
  },
  style: {
    one: "calls itself an AI",
    all: "Call themselves an AI",
    hint: "“As an AI language model…”, without a name. It tells a tuned model from a base one, and is part of how it speaks: counted, never masked.",
  },
  stop_markers: {
    one: "stop marker",
    all: "Stop markers",
    hint: "</s>, <|im_end|>, <|endoftext|>, [/INST] or ### where the answer ends, and what follows them.",
  },
  answer_end: {
    one: "goes on behind its fence",
    all: "Go on behind their fence",
    hint: "A URIAL prompt has the model write between fences: what follows the one that closes the answer, or a next “# Query:”. Code inside the answer stays.",
  },
  runaway: {
    one: "goes on by itself",
    all: "Go on by themselves",
    hint: "“# Query:”, “Human:”, “### Instruction:”, “Exercise:”: turns the model went on to write. Dialogues the prompt asked for, and code, stay.",
  },
  echoed_fence: {
    one: "fence without code",
    all: "Fences without code",
    hint: "A closing ``` at the end that opened nothing: the echo of a URIAL prompt.",
  },
  open_fence: {
    one: "code never closed",
    all: "Code never closed",
    hint: "A code block without its end: it is closed.",
  },
  white_space: {
    one: "white space",
    all: "White space",
    hint: "At either end, at the ends of lines, and blank lines beyond one. Code keeps its own.",
  },
};

/** In the order in which they are listed; a Record has exactly the kinds as its keys. */
export const findingKinds = Object.keys(findingWords) as FindingKind[];

export const revisionWords: Record<ResponseRevision["kind"], string> = {
  clean_up: "Cleaned up",
  mask: "Names masked",
  unmask: "Names shown again",
  regenerate: "Generated anew",
};
