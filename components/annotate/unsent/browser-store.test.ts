import { expect, test } from "vitest";
import { joinedStore } from "./browser-store";
import { aSharedStore, skip } from "./test-deeds";
import { aStorage } from "./test-storage";
import { webStore } from "./web-store";

const ids = async (store: ReturnType<typeof joinedStore>) => (await store.load()).map((deed) => deed.id);

test("what an older version left in localStorage is taken over, in its order and once", async () => {
  const [first, second] = [aSharedStore(), webStore(aStorage(), "ada")];
  for (const id of ["b", "a"]) second.keep(skip(id));
  const store = joinedStore(Promise.resolve(first), second);
  await store.keep(skip("c"));
  expect(await ids(store)).toEqual(["b", "a", "c"]);
  expect(second.load()).toEqual([]);
});

test("without IndexedDB, or where it refuses, a deed is kept in localStorage", async () => {
  const second = webStore(aStorage(), "ada");
  const without = joinedStore(Promise.reject(new Error("not here")), second);
  expect(await without.keep(skip("a"))).toBe(true);
  const full = aSharedStore();
  full.full = true;
  const refused = joinedStore(Promise.resolve(full), second);
  expect(await refused.keep(skip("b"))).toBe(true);
  expect(await ids(refused)).toEqual(["a", "b"]);
  await refused.rename("pair-a", "pair-new");
  await refused.drop("b");
  expect(second.load()).toEqual([{ ...skip("a"), assignmentId: "pair-new" }]);
});

test("what had no time to be kept is rescued, and is the same deed when both were in time", async () => {
  const [first, second] = [aSharedStore(), webStore(aStorage(), "ada")];
  const store = joinedStore(Promise.resolve(first), second);
  const kept = store.keep(skip("a"));
  expect(store.rescue([skip("a")])).toBe(true);
  await kept;
  expect(await ids(store)).toEqual(["a"]);
  await store.drop("a");
  expect(await ids(store)).toEqual([]);
});

test("where nothing can be stored, nothing is said to be", async () => {
  const store = joinedStore(Promise.reject(new Error("not here")), webStore(null, "ada"));
  expect(await store.keep(skip("a"))).toBe(false);
  expect(store.rescue([skip("a")])).toBe(false);
  expect(store.rescue([])).toBe(true);
});
