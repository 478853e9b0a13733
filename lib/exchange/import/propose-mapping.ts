import type { ColumnMapping, SystemSource } from "@/lib/exchange/schema";

const PROMPT = ["prompt", "instruction", "question", "query", "input", "user", "text"];
const SYSTEM = ["system", "model", "generator", "system_name", "model_name", "model_id"];
const RESPONSE = ["response", "output", "completion", "answer", "generation", "prediction", "output_text", "reply"];
const SOURCE_ID = ["source_id", "prompt_id", "question_id", "instance_id", "id", "idx", "uid"];
const REFERENCE = ["reference", "reference_answer", "gold", "target"];
const TAGS = ["dataset", "category", "source", "datasplit", "difficulty", "task", "topic", "language", "subset"];
const SIDES = [
  ["a", "b"],
  ["1", "2"],
  ["left", "right"],
] as const;

/** A guess from the columns' names, for the user to correct; what was not found is left empty. */
export function proposeMapping(columns: string[], fallbackSystem: string): ColumnMapping {
  const find = finder(columns);
  const shared = {
    prompt: find(PROMPT) ?? "",
    sourceId: find(SOURCE_ID),
    reference: find(REFERENCE),
    tags: TAGS.flatMap((name) => find([name]) ?? []),
  };
  for (const [first, second] of SIDES) {
    const responseA = find(sided(RESPONSE, first));
    const responseB = find(sided(RESPONSE, second));
    if (responseA === null || responseB === null) continue;
    const systemA = sourceOf(find(sided(SYSTEM, first)), "");
    const systemB = sourceOf(find(sided(SYSTEM, second)), "");
    return { shape: "pairs", ...shared, systemA, responseA, systemB, responseB };
  }
  const response = find(RESPONSE) ?? "";
  return { shape: "responses", ...shared, system: sourceOf(find(SYSTEM), fallbackSystem), response };
}

/** Nothing is left to choose. */
export function isComplete(mapping: ColumnMapping): boolean {
  const named = (source: SystemSource) => ("name" in source ? source.name : source.column).trim() !== "";
  if (mapping.prompt === "") return false;
  if (mapping.shape === "responses") return mapping.response !== "" && named(mapping.system);
  return mapping.responseA !== "" && mapping.responseB !== "" && named(mapping.systemA) && named(mapping.systemB);
}

function finder(columns: string[]) {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const name = column
      .trim()
      .toLowerCase()
      .replace(/[\s.-]+/g, "_");
    if (!byName.has(name)) byName.set(name, column);
  }
  return (names: readonly string[]): string | null => {
    const found = names.find((name) => byName.has(name));
    return found === undefined ? null : (byName.get(found) ?? null);
  };
}

function sided(names: readonly string[], side: string): string[] {
  return names.flatMap((name) => [`${name}_${side}`, `${name}${side}`, `${side}_${name}`]);
}

function sourceOf(column: string | null, name: string): SystemSource {
  return column === null ? { name } : { column };
}
