import type { Container } from "./schema";

const DELIMITERS = [",", "\t", ";"];

/** The first character that is not space tells JSON; a table's header line tells its delimiter. */
export function sniffContainer(head: string): { container: Container; delimiter: string | null } {
  const first = head.match(/\S/)?.[0];
  if (first === "[") return { container: "json", delimiter: null };
  if (first === "{") return { container: "jsonl", delimiter: null };
  const header = head
    .trimStart()
    .split(/\r\n?|\n/, 1)[0]
    .replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return { container: "csv", delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] };
}
