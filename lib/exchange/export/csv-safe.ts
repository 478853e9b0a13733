const FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * A text a spreadsheet will not run as a formula: it gets an apostrophe in front when it begins with = + - @, a tab or a line
 * break, or with apostrophes followed by one of these, so that taking one apostrophe away always gives the text back.
 */
export function csvSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function undoCsvSafe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
