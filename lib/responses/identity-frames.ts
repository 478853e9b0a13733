/**
 * What stands around a name where a response speaks of itself. `before` is read up to the name, `after` from it on, both in a folded text and
 * within its sentence. Every repetition has a bound, so that reading takes time in proportion to the window.
 */
const adverb =
  "(?:(?:just|only|actually|simply|currently|basically|really|merely|essentially|also|still|indeed|proudly|in fact|of course|called|named|known as)[ ,]{1,2}){0,2}";
const article = "(?:an?|the|your|one of(?: the)?)";
const adjectives =
  "(?:(?!(?:of|to|in|on|with|for|who|that|which|about|at|from|like|and|user|using|by|than)\\b)[a-z0-9'-]{1,20},?[ ]){0,5}";
const aiHead =
  "(?:ai|a\\.i\\.|artificial intelligence|language model|llm|chat ?bot|bot|assistant|virtual assistant|model|program|neural network|machine|agent)";
const made =
  "(?:(?:re)?trained|pre-?trained|developed|created|made|built|designed|fine-?tuned|produced|released|programmed|provided|owned|operated|maintained|offered|introduced|engineered|constructed|launched|powered|deployed|hosted|brought to you)";
const madeBy = `${made}(?:(?: ?, ?| and | & |/)${made}){0,2} (?:[a-z-]{1,15} ){0,3}?(?:by|at|from)`;
const agent =
  "(?: (?:the|a|an|our|my|team|teams|folks|people|researchers|engineers|developers|scientists|experts|company|organi[sz]ation|lab|ai|research|startup|tech|giant|called|named|known as|at|from|of)){0,6} ?,? ?";
const self = "(?:i am|i'm|im)";
const selfMade = "(?:i am|i'm|im|i was|i've been|i have been|i got)";
const person =
  "(?:users?|fans?|engineers?|developers?|researchers?|experts?|enthusiasts?|customers?|employees?|interns?|scientists?|professionals?|subscribers?|skeptics?|company|startup|consultants?|ethicists?|specialists?|students?|founder|artists?|writers?|teachers?|trainers?|plus user)";
const me = "(?:i|i'm|i've|i'd|i'll|my|me)\\b";

const compile = (parts: string[]) => new RegExp(`(?:${parts.join("|")})$`);

/** A model's name follows. */
export const namesItself = compile([
  `\\b${self} ?,? ${adverb}(?:(?:ai|friendly|helpful|virtual|new|humble|own) ){0,2}`,
  `\\b(?:my name is|my name's|my name would be|call me|refer to me as|address me as|${self} called|${self} named|i go by(?: the name)?(?: of)?|introduce myself(?: as)?,?|call myself|identify as|(?:developers?|creators?) named me)[ :,]{1,2}(?:simply |just )?`,
  `\\b${self} ${adverb}${article} ${adjectives}${aiHead}\\b(?! ${person}\\b)[^.!?\\n]{0,40}?\\b(?:called|named|known as|dubbed|based on|powered by|built (?:up)?on|derived from|namely)[ :]{1,2}(?:the |an? )?(?:[a-z]{1,20}'s )?`,
  `(?:^|[^a-z])as ${article} ${adjectives}${aiHead}\\b(?! ${person}\\b)[^.!?\\n]{0,40}?\\b(?:called|named|known as|based on|powered by|built (?:up)?on|derived from)[ :]{1,2}(?:the |an? )?(?:[a-z]{1,20}'s )?`,
  `\\b${selfMade} ${adverb}(?:based on|powered by|built (?:up)?on|running on|fine-?tuned (?:from|on)|derived from|an? (?:version|variant|instance|implementation|iteration|member|descendant|successor) of) (?:the |an? )?(?:[a-z]{1,20}'s )?(?:(?:family|series|architecture|model) (?:of )?)?`,
  `\\bi run on (?:the )?(?:[a-z]{1,20}'s )?`,
  `\\bmy (?:underlying |base |language )?(?:model|architecture|engine) is (?:called |based on )?(?:the |an? )?(?:[a-z]{1,20}'s )?`,
]);
/** As the ones above, but "a ChatGPT …": what follows has to be a model too. */
export const namesItsKind = compile([
  `\\b${self} ${adverb}${article} (?:(?:ai|friendly|helpful|virtual|new|large|powerful) ){0,2}`,
]);
export const isKind = new RegExp(
  `^(?: ?$| ?[,.;:!?)]|[ -](?:based |powered )?(?:(?!${person}\\b)[a-z0-9-]{1,15} ){0,3}?(?:ai|model|assistant|chat ?bot|bot|llm|language model|instance)\\b(?! ${person}\\b))`,
);
export const speaksAs = compile([
  `(?:^|[,;:(] ?|\\b(?:but|and|so|because|since|speaking|well|sorry|that|,) ?,? )as (?:${article} )?(?:(?:ai|friendly|helpful|virtual|large|language|model|assistant|called|named) ){0,4}`,
]);
export const speaksOn = new RegExp(
  `^(?: (?:ai|language|model|assistant|chat ?bot|bot|llm)){0,3}(?: ?[,(-][^.!?\\n]{0,120}?(?:^|[^a-z])${me}| ${me})`,
);
/** "I, ChatGPT, …", "ChatGPT here". */
export const inApposition = /(?:^|[^a-z])i, ?$/;
export const startsSentence = /^(?:(?:hello|hi|hey|greetings)?[,!]? ?(?:this is )?)$/;
export const isSpeaking = /^ (?:here|speaking)\b/;

/** A maker's name follows. */
export const namesItsMaker = compile([
  `\\b${selfMade} ${adverb}(?:[a-z]{2,15}ly )?${madeBy}${agent}`,
  `\\b${self} ${adverb}${article} ${adjectives}${aiHead}\\b(?! ${person}\\b)[^.!?\\n]{0,60}?\\b(?:${madeBy}|by|from|of|at)${agent}`,
  `\\b${self} (?:a (?:product|creation|project|service) (?:of|from|by)|owned by|the property of|the work of)${agent}`,
  `\\bi belong to${agent}`,
  `\\bmy (?:[a-z]{1,12} )?(?:creators?|developers?|makers?|trainers?|parent company|designers?|owners?|programmers?|training team)(?:[ ,:(]{1,2}(?:at|from|is|are|being|who are|who work at|called))?${agent}`,
]);
/** "As a model made by …": somebody has to go on as "I". */
export const speaksAsMadeBy = compile([
  `(?:^|[^a-z])(?:as|being) ${article} ${adjectives}${aiHead}\\b(?! ${person}\\b)[^.!?\\n]{0,60}?\\b(?:${madeBy}|by|from|of|at)${agent}`,
]);
export const mentionsMe = new RegExp(`(?:^|[^a-z])${me}`);
/** "an OpenAI model", "OpenAI's assistant". */
export const isOfMaker = compile([
  `(?:^|[^a-z])(?:${self}|as|call me|my name is) ${adverb}(?:${article} )?(?:(?:large|new|powerful|helpful) )?`,
]);
export const kindOfMaker = new RegExp(
  `^(?:'s?)? (?:[a-z0-9-]{1,15} ){0,4}?(?:ai|model|models|assistant|chat ?bot|bot|llm)\\b(?! ${person}\\b)`,
);
export const madeMe =
  /^(?:'s)?(?: (?:team|researchers|engineers|developers|scientists))?(?:,[^,.\n]{0,40},| (?:has|have|who|which|that|originally)){0,2}(?:,? ?(?:is )?the (?:company|organi[sz]ation|lab|team)[^.,\n]{0,30}(?:that|who|which))? (?:created|made|trained|developed|built|designed|programmed|fine-?tuned) me\b/;

/** An AI is spoken of nearby: what tells Claude the assistant from Claude the painter. */
export const speaksOfAi =
  /\b(?:ai|a\.i\.|artificial intelligence|language models?|llms?|chat ?bots?|(?:ai|virtual|digital|helpful|your|voice) assistant|trained (?:by|on)|my training|openai|anthropic|meta ai|mistral ai|deepmind)\b|人工智能|模型|助手|机器人|训练|ai/;
export const speaksOfAiStrictly =
  /\b(?:ai|a\.i\.|artificial intelligence|language models?|llms?|chat ?bots?|(?:ai|virtual|digital|helpful|your|voice) assistant|trained (?:by|on)|my training|openai|anthropic|meta ai|mistral ai|deepmind)\b|人工智能|模型|助手|机器人/;

const notPeople =
  "(?!的?(?:用户|粉丝|爱好者|专家|工程师|使用者|研究员|员工|程序员|经理|实习生|开发者|学生|教授|老师|客户|领域|行业|专业|公司|学院|技术|方面))";
const zhMade = "(?:开发|研发|训练|创造|打造|推出|设计|构建|制作|创建|研制|发布|提供|自研)";
const zhKind = "(?:ai|人工智能|语言模型|大模型|模型|助手|机器人)";

export const namesItselfChinese = new RegExp(
  `(?:我(?:就|只|也|其实|正|本身)?是|我叫(?:做|作)?|我的名字(?:是|叫)(?:做|作)?|我名(?:叫|为)|叫我|称(?:呼)?我为?|我,|本(?:模型|助手)(?:是|叫))(?:[^.!?。\\n]{0,30}?(?:${zhKind}|${zhMade})[^.!?。\\n]{0,12}?(?:的|名为|名叫|叫做?|,|、|-|:|${zhKind}))? ?(?:(?:一个|一款|一名|一位)?(?:名为|名叫|叫做?)?)? ?$`,
);
export const afterItselfChinese = new RegExp(`^ ?${notPeople}`);
export const speaksAsChinese = /作为(?:[^.!?。\n,]{0,24}?(?:的|名为|叫做?))? ?(?:一个|一款|一名)? ?$/;
export const speaksOnChinese = new RegExp(
  `^ ?${notPeople}(?!的(?!${zhKind}))[^.!?。\\n,]{0,16},? ?(?:[^.!?。\\n,]{0,12}, ?)?(?:我|本模型|本助手)`,
);
export const namesItsMakerChinese =
  /(?:我(?:就|只|也|其实)?(?:是|由|被)|我的(?:开发者|创造者|研发团队|开发团队|训练者|制造者|母公司|创建者|开发公司|开发商)(?:是|为|来自)|我来自|本(?:模型|助手)(?:是)?由)[^.!?。\n]{0,24}?$/;
export const speaksAsMadeByChinese = /作为[^.!?。\n,]{0,24}?$/;
export const afterMakerChinese = new RegExp(
  `^ ?${notPeople}[^.!?。\\n]{0,24}?(?:${zhMade}|旗下|的(?:一个|一款)?${zhKind})`,
);
export const isMyMakerChinese =
  /我的(?:开发者|创造者|研发团队|开发团队|训练者|制造者|母公司|创建者|开发公司|开发商)(?:是|为|来自)[^.!?。,\n]{0,12}$/;
export const madeMeChinese =
  /^(?:公司|团队|的(?:团队|工程师|研究人员)|的科学家){0,2}(?:开发|创造|训练|设计|研发|打造)(?:并?\p{L}{0,4})?了我/u;

const goesOn =
  "(?= ?(?:$|[,.;:!?()\\n-]|(?:language model|ai|model|assistant|chat ?bot|system|program|bot|agent|trained|developed|created|designed|built|made|programmed|that|which|without|but|so|i|my|here|powered|based|rather|not|and (?:i|do|don't|can|cannot|can't|not|my|as|am|thus|therefore))\\b))";
/** Words of a tuned model about itself, without a name. */
export const styleTells = [
  `(?:^ {0,9}|[,;:(.!?\\n] {0,9}|\\b(?:but|and|so|because|since|that|sorry|while|although) ?,? )as (?:just )?(?:an?|your) (?:(?:mere|large|advanced|responsible|helpful|friendly|neutral|unbiased|text-based|virtual|artificial|generative|safe|ethical|respectful|honest) ?,? ?(?:and )?){0,4}(?:ai|artificial intelligence|language model|chat ?bot|virtual assistant|digital assistant|machine learning model|computer program)\\b${goesOn}`,
  `\\b(?:i am|i'm|im|being|i'm sorry, i'm) (?:(?:just|only|actually|simply|merely|also|still) )?(?:an?|your) (?:(?:mere|large|advanced|responsible|helpful|friendly|neutral|unbiased|text-based|virtual|generative|safe|ethical|respectful|honest|language) ?,? ?(?:and )?){0,4}(?:ai|artificial intelligence|language model|chat ?bot|virtual assistant|digital assistant|machine learning model|computer program)\\b${goesOn}`,
  "\\bmy (?:last |latest |most recent )?(?:training data|training cut-?off|knowledge cut-?off|knowledge update|training update)\\b",
  "\\bas of my (?:last|latest|most recent|knowledge|training)\\b",
];
export const styleTellsChinese = [
  `作为(?:一个|一款|一名|一位|一种)?[^.!?。\\n,]{0,12}?${zhKind}${notPeople}[^.!?。\\n,]{0,12},? ?(?:我|本)`,
  `我(?:只|仅仅?|其实|就)?(?:只是|是)(?:一个|一款|一名|一种|个)?[^.!?。\\n,]{0,14}?(?:ai|人工智能|语言模型|大模型|虚拟助手|智能助手|聊天机器人)${notPeople}`,
];
