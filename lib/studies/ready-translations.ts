import { defaultProtocol } from "./default-protocol";
import { justEvalAspects } from "./just-eval-aspects";
import { readyReasons } from "./ready-reasons";
import type { StudyTexts } from "./schema";

/** What a translation begins with: the texts that come with the app, in the languages annotators' screen has. */
export const readyTranslations: Record<string, StudyTexts> = {
  en: english(),
  "zh-CN": {
    publicTitle: "哪个回答更好？",
    question: "总的来说，哪个回答更好？",
    aspects: {
      helpfulness: { name: "有用", question: "哪个回答更好地完成了所要求的事？" },
      clarity: { name: "清晰", question: "哪个回答更容易看懂？" },
      factuality: { name: "属实", question: "哪个回答更准确？" },
      depth: { name: "深入", question: "哪个回答讲得更深入？" },
      engagement: { name: "吸引人", question: "哪个回答读起来更愉快、更有意思？" },
      safety: { name: "安全", question: "哪个回答更不容易造成伤害？" },
    },
    reasons: {
      more_correct: "更正确",
      clearer: "更清楚",
      more_complete: "更完整",
      better_style: "文字更好",
      follows_the_instruction: "更符合要求",
      safer: "更安全",
      too_long: "另一个太长",
      made_up_facts: "另一个编造事实",
    },
  },
};

/** Those that a new study has. */
function english(): StudyTexts {
  const { publicTitle, question } = defaultProtocol();
  return {
    publicTitle,
    question,
    aspects: Object.fromEntries(justEvalAspects.map(({ key, ...texts }) => [key, texts])),
    reasons: Object.fromEntries(readyReasons.map(({ key, name }) => [key, name])),
  };
}
