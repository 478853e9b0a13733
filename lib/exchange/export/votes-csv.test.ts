import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { collect } from "@/lib/exchange/laws";
import { undoCsvSafe } from "./csv-safe";
import { anyVote } from "./fixtures";
import { votesCsv } from "./votes-csv";

const aspects = ["clarity", "depth"];
const read = async (votes: Parameters<typeof votesCsv>[0]) =>
  parse((await collect(votesCsv(votes, aspects))).join(""), { columns: true }) as Record<string, string>[];

test("texts come back as they were, aspects in columns of their own, and both sides by name", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyVote, { maxLength: 5 }), async (votes) => {
      const rows = await read(votes);
      expect(rows).toHaveLength(votes.length);
      for (const [index, vote] of votes.entries()) {
        const row = rows[index];
        expect(undoCsvSafe(row.prompt)).toBe(vote.prompt.text);
        expect(undoCsvSafe(row.response_a)).toBe(vote.responseA);
        expect(undoCsvSafe(row.rationale)).toBe(vote.rationale ?? "");
        expect(row.outcome).toBe(vote.outcome);
        expect(undoCsvSafe(row.raw_response_b)).toBe(vote.rawResponseB);
        expect(row.strength).toBe(String(vote.strength ?? ""));
        expect(row.confidence).toBe(String(vote.confidence ?? ""));
        expect(row.reasons).toBe(vote.reasons.join("; "));
        expect(JSON.parse(row.highlights || "[]")).toEqual(vote.highlights);
        const strength = vote.aspects.find(({ key }) => key === "clarity")?.strength;
        expect(row.strength_clarity).toBe(String(strength ?? ""));
        expect(row.aspect_clarity).toBe(vote.aspects.find(({ key }) => key === "clarity")?.outcome ?? "");
        const left = vote.left === null ? "" : vote.left === "a" ? vote.systemA.name : vote.systemB.name;
        expect(undoCsvSafe(row.left_system)).toBe(left);
        expect(row.surplus).toBe(String(vote.surplus));
      }
    }),
  );
});

test("no cell can run as a formula", async () => {
  await fc.assert(
    fc.asyncProperty(anyVote, async (vote) => {
      const [row] = await read([vote]);
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

test("without votes there is still a header", async () => {
  expect((await collect(votesCsv([], aspects))).join("")).toMatch(
    /^vote,study,comparison,turn,prompt_id,.*aspect_clarity,strength_clarity,aspect_depth,strength_depth\n$/,
  );
});
