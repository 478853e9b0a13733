/** From this many characters on, what is out of sight is laid out when it comes near. */
const longFrom = 6_000;
/** As many lines on the screen as `contain-intrinsic-block-size` in globals.css takes a block to have. */
const blockLines = 60;
const lineLength = 75;
const blockLength = blockLines * lineLength;

export const isLong = (text: string) => text.length > longFrom;

/**
 * A long text in pieces that are about equally high, so that each can be laid out by itself; joined they are the text. They end with a line,
 * and where a line alone would fill several of them, with a word.
 */
export function textBlocks(text: string): string[] {
  if (!isLong(text)) return [text];
  const blocks: string[] = [];
  let start = 0;
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at);
    lines += Math.ceil((end - at) / lineLength);
    at = end;
    if (lines < blockLines && at < text.length) continue;
    blocks.push(text.slice(start, at));
    [start, lines] = [at, 0];
  }
  return blocks;
}

function pieceEnd(text: string, from: number): number {
  const line = text.indexOf("\n", from) + 1 || text.length;
  if (line - from <= blockLength) return line;
  const space = text.lastIndexOf(" ", from + blockLength - 1) + 1;
  if (space > from) return space;
  const end = from + blockLength;
  const isPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return isPair ? end + 1 : end;
}
