/**
 * Words that mean one line of models: makers, models and their usual names, in English and Chinese. A guess "OpenAI" then fits a system
 * "gpt-4-0613". A space stands for any separator or none.
 */
export const modelFamilies: Record<string, readonly string[]> = {
  openai: ["openai", "gpt", "chat gpt", "instruct gpt", "davinci", "o1", "o3", "o4"],
  anthropic: ["anthropic", "claude", "sonnet", "opus", "haiku", "克劳德"],
  google: ["google", "deepmind", "gemini", "bard", "palm", "gemma", "la mda", "flan t5", "谷歌", "双子座"],
  meta: ["meta", "facebook", "llama", "lama", "code llama", "脸书", "羊驼"],
  vicuna: ["vicuna", "lmsys", "小羊驼"],
  alpaca: ["alpaca"],
  mistral: ["mistral", "mixtral", "ministral", "codestral"],
  microsoft: ["microsoft", "phi", "copilot", "wizard lm", "orca", "微软"],
  alibaba: ["alibaba", "aliyun", "qwen", "qianwen", "tongyi", "qwq", "阿里", "通义", "千问"],
  baidu: ["baidu", "ernie", "wenxin", "yiyan", "百度", "文心", "文心一言"],
  deepseek: ["deep seek", "深度求索"],
  zhipu: ["zhipu", "glm", "chat glm", "智谱", "清言"],
  moonshot: ["moonshot", "kimi", "月之暗面"],
  bytedance: ["bytedance", "doubao", "字节", "豆包"],
  tencent: ["tencent", "hunyuan", "腾讯", "混元"],
  iflytek: ["iflytek", "spark desk", "讯飞", "星火"],
  baichuan: ["baichuan", "百川"],
  yi: ["01 ai", "yi 34b", "yi 6b", "零一万物"],
  shanghai: ["intern lm", "书生", "浦语"],
  huawei: ["huawei", "pangu", "华为", "盘古"],
  xai: ["xai", "grok"],
  cohere: ["cohere", "command r", "aya"],
  tii: ["falcon"],
  allen: ["allen ai", "olmo", "tulu"],
  eleuther: ["eleuther", "pythia", "gpt j", "gpt neo", "gpt neox"],
  zephyr: ["zephyr"],
  dolly: ["dolly", "databricks", "dbrx"],
  stability: ["stability", "stable lm", "stable vicuna"],
  nvidia: ["nvidia", "nemotron", "英伟达"],
  mosaic: ["mpt"],
};

/** How a system was made, in the words of those who guess it; by a protocol's methods. */
export const methodWords: Record<string, { methods: readonly string[]; words: readonly string[] }> = {
  base: {
    methods: ["base", "base_icl"],
    words: ["base", "pre trained", "foundation", "raw", "untuned", "unaligned", "基座", "基础模型", "预训练"],
  },
  examples: {
    methods: ["base_icl"],
    words: ["urial", "icl", "in context", "few shot", "少样本", "上下文"],
  },
  tuned: {
    methods: ["sft", "rlhf"],
    words: ["instruct", "instruction", "tuned", "fine tuned", "aligned", "微调", "对齐"],
  },
  sft: { methods: ["sft"], words: ["sft", "supervised", "监督"] },
  rlhf: { methods: ["rlhf"], words: ["rlhf", "ppo", "dpo", "reinforcement", "强化学习"] },
};
