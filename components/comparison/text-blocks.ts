/** From this many characters on, what is out of sight is laid out when it comes near. */
const longFrom = 6_000;
/** As many lines on the screen as `contain-intrinsic-block-size` in globals.css takes a block to have. */
const blockLines = 60;
const lineLength = 75;

export const isLong = (text: string) => text.length > longFrom;

/** A long text in pieces that end with a line and are about equally high, so that each can be laid out by itself; joined they are the text. */
export function textBlocks(text: string): string[] {
  if (!isLong(text)) return [text];
  const blocks: string[] = [];
  let start = 0;
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at) + 1 || text.length;
    lines += Math.ceil((end - at) / lineLength);
    at = end;
    if (lines < blockLines && at < text.length) continue;
    blocks.push(text.slice(start, at));
    [start, lines] = [at, 0];
  }
  return blocks;
}
