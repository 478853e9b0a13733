import type en from "./messages/en.json";

/** What annotators read of the app itself. A further language is one more file in `messages`, with the keys of en.json. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

/** BCP 47, as the file is named. */
export type Locale = string;

/** A language by its own name. */
export type Language = { locale: Locale; name: string; direction: "ltr" | "rtl" };

/** `messages` are compiled: what formats them is far smaller than what parses them. */
export type Catalog = Language & { messages: Messages };
