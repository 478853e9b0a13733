import type { Page } from "@playwright/test";

/** All that a page says to its reader, seen or read out, but for the study's own texts and names of keys. */
export async function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ofTheStudy = ".prose, .plain-text, kbd, option, script, style, [data-own]";
    const said = [document.title];
    for (const element of document.querySelectorAll("body, body *")) {
      if (element.closest(ofTheStudy) || !element.checkVisibility()) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? "");
      for (const name of ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"])
        said.push(element.getAttribute(name) ?? "");
    }
    return [...new Set(said.map((text) => text.trim()).filter((text) => text !== ""))];
  });
}

/** Latin words in it: of nothing that is Chinese, but for the app's name. */
export function englishIn(words: string[]): string[] {
  return words.filter((text) => /[A-Za-z]{2,}/.test(text.replace(/Evenhand|Markdown|LaTeX|Ctrl|Shift|Enter|Esc/g, "")));
}
