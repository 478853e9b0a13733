import fc from "fast-check";
import { expect, test } from "vitest";
import { collect } from "@/lib/exchange/laws";
import { anyVote } from "./fixtures";
import { jsonLines } from "./json-lines";
import { ExportedVote } from "./schema";

test("every vote comes back whole, one a line", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyVote), async (votes) => {
      const file = (await collect(jsonLines(votes))).join("");
      const lines = file.split("\n").slice(0, -1);
      // JSON has no -0.
      expect(lines.map((line) => ExportedVote.parse(JSON.parse(line)))).toEqual(JSON.parse(JSON.stringify(votes)));
    }),
  );
});
