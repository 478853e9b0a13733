/** A key from a name: "Follows the format!" → "follows_the_format". Names without Latin letters have only `otherwise`. */
export function aspectKey(name: string, otherwise = "aspect"): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "");
  const key = plain.slice(0, 40).replace(/_+$/, "");
  // Every JavaScript object has something under this name already.
  return key === "constructor" ? "the_constructor" : key || otherwise;
}

/** A key for every name, none twice and none of those taken: equal ones are numbered from 2. */
export function distinctKeys(names: string[], taken: string[] = [], otherwise?: string): string[] {
  const used = new Set(taken);
  return names.map((name) => {
    const key = aspectKey(name, otherwise);
    let free = key;
    for (let n = 2; used.has(free); n++) free = `${key.slice(0, 39 - String(n).length)}_${n}`;
    used.add(free);
    return free;
  });
}
