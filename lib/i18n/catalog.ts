import en from "./messages/en.json";
import zhCN from "./messages/zh-CN.json";

/** What annotators read of the app itself, by language. A further language is a file of the same keys and its line here. */
export const catalog = { en, "zh-CN": zhCN } satisfies Record<string, typeof en>;
export type Messages = typeof en;
export type Locale = keyof typeof catalog;
