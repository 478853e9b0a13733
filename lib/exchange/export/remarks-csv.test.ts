import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { collect } from "@/lib/exchange/laws";
import { remarksCsv } from "./remarks-csv";
import type { ExportedRemark } from "./schema";

const guess: ExportedRemark = {
  ...{ kind: "identity_guessed", reason: null, note: "=its tone", guessed: "b", guess: "GPT-4" },
  ...{ at: new Date("2026-11-21T08:00:00Z"), study: "s", comparison: 7n, turn: 2, promptId: 3n, sourceId: null },
  ...{ prompt: "Which?", systemA: "larch", systemB: "spruce", left: "b", annotator: "Anna", annotatorId: 5n },
  ...{ excluded: false, vote: 9n },
};
const read = async (remarks: ExportedRemark[]): Promise<Record<string, string>[]> =>
  parse((await collect(remarksCsv(remarks))).join(""), { columns: true });

test("a guess says which response it is about, and both sides are named", async () => {
  expect(await read([guess])).toMatchObject([
    {
      ...{ kind: "identity_guessed", reason: "", note: "'=its tone", guessed_response: "b", guess: "GPT-4" },
      ...{ created_at: "2026-11-21T08:00:00.000Z", turn: "2", vote: "9", annotator: "Anna", excluded: "false" },
      ...{ left_system: "spruce", right_system: "larch" },
    },
  ]);
});

test("a skip has its reason and no vote", async () => {
  const skip: ExportedRemark = {
    ...guess,
    kind: "skipped",
    reason: "too_long",
    guessed: null,
    guess: null,
    vote: null,
  };
  expect(await read([skip])).toMatchObject([{ kind: "skipped", reason: "too_long", guess: "", vote: "" }]);
});

test("without remarks there is still a header", async () => {
  expect((await collect(remarksCsv([]))).join("")).toMatch(/^kind,reason,note,/);
});
