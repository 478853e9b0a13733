const COMMA = 44;
const MINUS = 45;
const ZERO = 48;

/**
 * Whole numbers from PostgreSQL's text of an array without NULLs: "{3,-1,27}". NULL, which is what array_agg makes of no rows, is
 * empty. Digit by digit, so that a million numbers are never a million strings.
 */
export function readNumbers(text: string | null): Float64Array {
  if (text === null || text === "{}") return new Float64Array();
  let length = 1;
  for (let at = 1; at < text.length; at++) if (text.charCodeAt(at) === COMMA) length++;
  const numbers = new Float64Array(length);
  for (let index = 0, at = 1; index < length; index++, at++) {
    const negative = text.charCodeAt(at) === MINUS;
    if (negative) at++;
    let number = 0;
    for (let digit = text.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - ZERO) {
      number = number * 10 + digit;
    }
    numbers[index] = negative ? -number : number;
  }
  return numbers;
}
