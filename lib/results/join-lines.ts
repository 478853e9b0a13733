/**
 * Markdown whose paragraphs are wrapped at some width, with each in one line: what renders texts as they were written keeps line ends. A line that ends
 * with a full stop stays one, as references do; so do tables, lists and blank lines.
 */
export function joinLines(markdown: string): string {
  return markdown.replaceAll(/([^\n|.])\n {0,2}(?![-|\s]|\d+\. )/g, "$1 ");
}
