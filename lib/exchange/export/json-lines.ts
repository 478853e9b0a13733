/** Every row with everything, one JSON object a line. */
export async function* jsonLines<T extends object>(rows: AsyncIterable<T> | Iterable<T>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
