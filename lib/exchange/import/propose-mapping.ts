import type { ColumnMapping, SystemSource } from "@/lib/exchange/schema";

const PROMPT = ["prompt", "instruction", "question", "query", "input", "user", "text"];
/** Columns that hold what was asked and what was answered together. */
const CONVERSATION = ["messages", "conversation", "conversations", "dialogue", "dialog"];
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
    const responseA = find(sided([...RESPONSE, ...CONVERSATION], first));
    const responseB = find(sided([...RESPONSE, ...CONVERSATION], second));
    if (responseA === null || responseB === null) continue;
    const asked = shared.prompt === "" && find(sided(CONVERSATION, first)) === responseA;
    const systemA = sourceOf(find(sided(SYSTEM, first)), "");
    const systemB = sourceOf(find(sided(SYSTEM, second)), "");
    return { shape: "pairs", ...shared, ...(asked && { prompt: responseA }), systemA, responseA, systemB, responseB };
  }
  const conversation = find(CONVERSATION) ?? "";
  const response = find(RESPONSE) ?? conversation;
  const prompt = shared.prompt === "" ? conversation : shared.prompt;
  return { shape: "responses", ...shared, prompt, system: sourceOf(find(SYSTEM), fallbackSystem), response };
}

/** Nothing is left to choose. */
export function isComplete(mapping: ColumnMapping): boolean {
  const named = (source: SystemSource) => ("name" in source ? source.name : source.column).trim() !== "";
  if (mapping.prompt === "") return false;
  if (mapping.shape === "responses") return mapping.response !== "" && named(mapping.system);
  return mapping.responseA !== "" && mapping.responseB !== "" && named(mapping.systemA) && named(mapping.systemB);
}

/** Every column that a mapping names. */
export function columnsOf(mapping: ColumnMapping): string[] {
  const sources = mapping.shape === "pairs" ? [mapping.systemA, mapping.systemB] : [mapping.system];
  const responses = mapping.shape === "pairs" ? [mapping.responseA, mapping.responseB] : [mapping.response];
  const named = sources.flatMap((source) => ("column" in source ? [source.column] : []));
  const optional = [mapping.sourceId, mapping.reference].filter((column) => column !== null);
  return [mapping.prompt, ...responses, ...named, ...optional, ...mapping.tags];
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
