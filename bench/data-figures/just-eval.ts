import { countWords } from "@/lib/exchange/join/count-words";
import { type DataSet, readRows } from "./data-folder";

const fileOf = (system: string) => `just-eval/outputs/${system}.to_eval.json`;

/** Mean words of the answers to the first 800 instructions, those of the general part, as just-eval prints them. */
const PRINTED = [
  ["Mistral-7B-Instruct-v0.1", "155.4"],
  ["vicuna-7b-v1.5", "184.8"],
  ["Llama-2-7b-chat-hf", "246.9"],
] as const;

export const justEval: DataSet = {
  name: "just-eval",
  files: PRINTED.map(([system]) => fileOf(system)),
  figures: (folder) =>
    PRINTED.map(([system, expected]) => ({
      name: `mean words of ${system}`,
      expected,
      computed: meanWords(folder, fileOf(system)).toFixed(1),
    })),
};

export function meanWords(folder: string, file: string): number {
  const rows = readRows<{ output: string }>(folder, file).slice(0, 800);
  return rows.reduce((sum, { output }) => sum + countWords(output), 0) / Math.max(1, rows.length);
}
