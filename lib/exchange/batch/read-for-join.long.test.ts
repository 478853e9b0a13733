import { expect, test } from "vitest";
import { detect } from "@/lib/exchange/detect";
import { readResponses } from "@/lib/exchange/import/read-responses";
import { joinResponses } from "@/lib/exchange/join/join-responses";
import { readForJoin } from "./read-for-join";

/** A million lines of two systems, and as many more as `more` says. */
async function* shortLines(more = 0): AsyncGenerator<Uint8Array> {
  const line = (n: number) => `{"prompt":"${n >> 1}","system":"s${n % 2}","response":"${n}"}\n`;
  for (let at = 0; at < 1_000_000 + more; at += 1000)
    yield new TextEncoder().encode(Array.from({ length: 1000 }, (_, n) => line(at + n)).join(""));
}

async function readAll(file: () => AsyncGenerator<Uint8Array>) {
  const found = await detect("f", file());
  if (!found.ok) throw new Error(found.message);
  return readForJoin(readResponses(file(), found), new Map());
}

test("a million short lines are read and joined, in less than a gigabyte", { timeout: 600_000 }, async () => {
  const { reading, responses } = await readAll(() => shortLines());
  expect(reading).toMatchObject({ responses: 1_000_000, rejected: 0 });
  const joined = joinResponses([{ name: "f", responses }], { emptyResponses: "keep", whiteSpace: "tells_apart" });
  expect(joined.prompts).toHaveLength(500_000);
  expect(process.memoryUsage().heapUsed / 1e9).toBeLessThan(1);
});

test("what is beyond a million is not read, and the line is named", { timeout: 600_000 }, async () => {
  const { reading } = await readAll(() => shortLines(1000));
  expect(reading).toMatchObject({ responses: 1_000_000, rejected: 1 });
  expect(reading.problems).toMatchObject([{ code: "too_many_rows", examples: [{ line: 1_000_001 }] }]);
});
