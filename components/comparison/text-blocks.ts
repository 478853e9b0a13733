/** From this many characters on, what is out of sight is laid out when it comes into sight. */
const longFrom = 20_000;
const blockLength = 3_000;

export const isLong = (text: string) => text.length > longFrom;

/** A long text in pieces that end with a line, so that each can be laid out by itself; joined they are the text. */
export function textBlocks(text: string): string[] {
  if (!isLong(text)) return [text];
  const blocks: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start + blockLength) + 1 || text.length;
    blocks.push(text.slice(start, end));
    start = end;
  }
  return blocks;
}
