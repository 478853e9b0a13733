/** The only elements a rendered text may have. */
const textElements = new Set(
  "p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del sup sub a table thead tbody tr th td section span".split(
    " ",
  ),
);

export const mathsElements = new Set(
  "math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mstyle mpadded mphantom menclose mmultiscripts mprescripts none".split(
    " ",
  ),
);

const mathsWords =
  "display mathvariant stretchy fence separator accent accentunder columnalign columnlines rowlines scriptlevel displaystyle notation form movablelimits symmetric largeop".split(
    " ",
  );
const mathsLengths =
  "lspace rspace minsize maxsize linethickness width height depth voffset columnspacing rowspacing".split(" ");

export function isAllowedElement(tag: string): boolean {
  return textElements.has(tag) || mathsElements.has(tag);
}

/** No colours, styles, links or ids in formulas, and no length that could push one out of its column. */
export function isAllowedMathsAttribute(name: string, value: string): boolean {
  if (mathsWords.includes(name)) return /^[a-z0-9 -]{1,60}$/i.test(value);
  return mathsLengths.includes(name) && value.split(" ").every(isModestLength);
}

function isModestLength(value: string): boolean {
  const match = /^\+?(-?\d*\.?\d+)(em|ex|px|pt|%)?$/.exec(value);
  if (!match) return false;
  const length = Number(match[1]);
  const [least, most] = match[2] === "em" || match[2] === "ex" ? [-2, 12] : [-40, 200];
  return length >= least && length <= most;
}

/** The highlighter's own classes and the name of a language; never a class of the page. */
export function allowedClasses(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names
    .map(String)
    .filter((name) => /^(?:hljs(?:-[a-z_-]+)?|language-[\w+#.-]{1,30}|[a-z]+_|footnotes)$/.test(name));
}

/** The address of a link that may be followed, else null: anything but the web and mail is shown, not linked. */
export function allowedAddress(href: unknown): string | null {
  if (typeof href !== "string" || href.length > 2_000 || !/^(?:https?:\/\/|mailto:)/i.test(href)) return null;
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}
