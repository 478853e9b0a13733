import { expect, test, vi } from "vitest";
import { z } from "zod";
import { randomId } from "./random-id";

test("ids are UUIDs, with and without a secure context", () => {
  expect(z.uuidv4().safeParse(randomId()).success).toBe(true);
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes.map((_, at) => at * 17) });
  expect(z.uuidv4().safeParse(randomId()).success).toBe(true);
  vi.unstubAllGlobals();
});
