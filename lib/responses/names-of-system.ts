const fileEnding = /(?:\.to_eval)?\.(?:jsonl?|csv|tsv|txt|parquet|gguf|safetensors)$/i;

/** What a system may call itself by: its name, and its generator without the folders and the file it may be written with. */
export function namesOfSystem({ name, generator }: { name: string; generator: string | null }): string[] {
  if (!generator) return [name];
  const parts = generator.replace(fileEnding, "").split(/[\\/]+/);
  const last = parts.findLast((part) => /[\p{L}\p{N}]/u.test(part));
  return last === undefined ? [name] : [name, last.trim()];
}
