import type { Namespace } from "./catalog";
import en from "./messages/en.json";

/** Said by the server, on other pages, or by what every page has. */
const elsewhere: Namespace[] = ["language", "ui", "theme", "shell", "join", "closed", "studies", "errors"];

/** What the annotator's screen says in the browser: all the rest. The list is in no bundle. */
export const deskTexts = Object.keys(en).filter((key): key is Namespace => !elsewhere.some((each) => each === key));
