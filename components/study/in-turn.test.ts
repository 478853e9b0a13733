import { expect, test } from "vitest";
import { inTurn } from "./in-turn";

test("what is slow holds up what comes after it, and a failure does not", async () => {
  const next = inTurn();
  const seen: string[] = [];
  let goOn = () => {};
  const slow = next(async () => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    seen.push("slow");
  });
  const failing = next(async () => {
    seen.push("failing");
    throw new Error("no");
  });
  const quick = next(async () => {
    seen.push("quick");
    return 3;
  });
  await Promise.resolve();
  expect(seen).toEqual([]);
  goOn();
  await slow;
  await expect(failing).rejects.toThrow("no");
  expect(await quick).toBe(3);
  expect(seen).toEqual(["slow", "failing", "quick"]);
});
