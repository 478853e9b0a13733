import compile from "icu-minify/compile";
import type { Messages } from "./catalog";

type Tree = { [key: string]: string | Tree };

/** The messages of a language, each parsed once; one that it lacks is in English. Throws at a message that is not ICU. */
export function compileMessages(messages: Tree, english: Messages): Messages {
  // use-intl's types know messages as written; its formatter without a parser wants them compiled.
  return compiled(english, messages) as Messages;
}

function compiled(english: Tree, own: Tree): object {
  return Object.fromEntries(
    Object.entries(english).map(([key, source]) => {
      const value = Object.hasOwn(own, key) ? own[key] : undefined;
      if (typeof source !== "string") return [key, compiled(source, typeof value === "object" ? value : {})];
      // A copy, because what goes to the browser has to be plain objects, and the compiler's have no prototype.
      return [key, structuredClone(compile(typeof value === "string" && value !== "" ? value : source))];
    }),
  );
}
