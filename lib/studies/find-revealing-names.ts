/** Where what annotators read contains a system's name: the study would not be blind. Names under three letters prove nothing. */
export function findRevealingNames(
  systemNames: string[],
  shown: Record<string, string>,
): { system: string; where: string }[] {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s_\-./]+/g, " ");
  return systemNames.flatMap((system) => {
    const name = plain(system).trim();
    if (name.length < 3) return [];
    return Object.entries(shown)
      .filter(([, text]) => plain(text).includes(name))
      .map(([where]) => ({ system, where }));
  });
}
