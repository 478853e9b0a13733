import { refusal } from "./refusal";
import type { Refusal } from "./schema";

const MARKUP = /^\s*(?:<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|script|meta|title)\b/i;
const XML = /^\s*<(\?xml|svg|rss|feed)\b/i;

/** What is often saved in place of the file one meant: a page that shows it, a login, an error, a pointer. */
export function refusePage(head: string): Refusal | null {
  if (MARKUP.test(head)) return page(head);
  if (XML.test(head)) return refusal("html", "The file is XML, not a list of responses.", "Drop JSON, JSONL or CSV.");
  if (head.startsWith("version https://git-lfs.github.com/spec/")) {
    return refusal(
      "html",
      "The file is a Git LFS pointer: it names the file of responses but does not hold it.",
      "Run “git lfs pull”, or download the file itself from its page.",
    );
  }
  const status = /^\s*(40[134]|429|5\d\d)\b[^\n]{0,60}\s*$/.exec(head);
  if (status) {
    return refusal(
      "html",
      `The file is an error that a web server answered: “${status[0].trim()}”.`,
      "Check the address it was downloaded from, and that you may see it.",
    );
  }
  return null;
}

function page(head: string): Refusal {
  const title = /<title[^>]*>([^<]{1,200})/i.exec(head)?.[1].replace(/\s+/g, " ").trim();
  const message = title ? `This is a web page, “${title}”, not data.` : "This is a web page, not data.";
  if (/sign[ -]?in|log[ -]?in|password/i.test(title ?? "") || /type=["']?password/i.test(head)) {
    return refusal(
      "html",
      message,
      "The address asked for a login. Sign in there in your browser, then download the file.",
    );
  }
  if (/github|gitlab|hugging ?face/i.test(head)) {
    return refusal("html", message, "Press “Raw” or “Download” on that page, and drop the file this gives.");
  }
  return refusal("html", message, "Download the raw file instead of the page that shows it.");
}
