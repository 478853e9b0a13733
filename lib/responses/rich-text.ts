/**
 * A response as it travels: the plain text and a sanitised element tree. The tree is a small subset of hast: nothing in it can
 * run, load or style anything; components/comparison/rich-text walks it into React elements.
 */
export type RichElement = { t: string; p?: Record<string, string | number | boolean>; c?: RichNode[] };
export type RichNode = string | RichElement;
/** `tree` is null where rendering was refused (too long, too deep): show `plain`. */
export type RichText = { plain: string; tree: RichNode[] | null };
