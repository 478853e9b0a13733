import { expect, test } from "vitest";
import { oneAfterAnother } from "./one-after-another";

test("work on the same thing begins when what was asked before has ended", async () => {
  const inTurn = oneAfterAnother<string>();
  const begun: string[] = [];
  let end: (answer: string) => void = () => undefined;
  const first = inTurn(
    "study",
    () =>
      new Promise<string>((resolve) => {
        begun.push("first");
        end = resolve;
      }),
  );
  const second = inTurn("study", async () => {
    begun.push("second");
    return "second";
  });
  expect(await inTurn("another study", async () => [...begun])).toEqual(["first"]);
  end("first");
  expect(await Promise.all([first, second])).toEqual(["first", "second"]);
  expect(begun).toEqual(["first", "second"]);
});

test("a failure is its own asker's alone", async () => {
  const inTurn = oneAfterAnother<bigint>();
  const failing = inTurn(1n, () => Promise.reject(new Error("no connection")));
  const next = inTurn(1n, async () => "read");
  await expect(failing).rejects.toThrow("no connection");
  expect(await next).toBe("read");
});

test("what throws before it waits holds nobody up", async () => {
  const inTurn = oneAfterAnother<number>();
  const failing = inTurn(1, () => {
    throw new Error("no such study");
  });
  await expect(failing).rejects.toThrow("no such study");
  expect(await inTurn(1, async () => "read")).toBe("read");
});
