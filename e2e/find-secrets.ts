/** How a word may travel: as it is, percent-encoded, in hexadecimal, or in base64 at any of its three alignments. */
function disguises(word: string): string[] {
  const bytes = Buffer.from(word);
  const aligned = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    // The first and last characters depend on the neighbours.
    const text = whole.toString("base64").replace(/=+$/, "");
    const middle = text.slice(Math.ceil((before * 8) / 6), -2);
    return [middle, middle.replaceAll("+", "-").replaceAll("/", "_")];
  });
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  return [...new Set([word, encodeURIComponent(word), percent, bytes.toString("hex"), ...aligned])];
}

/** A number may also be written in base 16 or 36. */
const numberDisguises = (id: string) => [...disguises(id), BigInt(id).toString(16), BigInt(id).toString(36)];

/** What of `secrets` is in the text, in whatever disguise. */
export function findSecrets(text: string, secrets: Map<string, string>): string[] {
  const lower = text.toLowerCase();
  const found: string[] = [];
  for (const [secret, what] of secrets) {
    const looks = /^\d+$/.test(secret) ? numberDisguises(secret) : disguises(secret);
    const look = looks.find((each) => text.includes(each) || lower.includes(each.toLowerCase()));
    if (look) found.push(`${what} (${secret} as ${look})`);
  }
  return found;
}
