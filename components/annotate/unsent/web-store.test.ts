import { expect, test } from "vitest";
import { skip } from "./test-deeds";
import { aStorage } from "./test-storage";
import { webStore } from "./web-store";

const ids = (store: ReturnType<typeof webStore>) => store.load().map((deed) => deed.id);

test("what is kept is there for the next visit, in the order it was done", () => {
  const storage = aStorage();
  const store = webStore(storage, "ada", () => 5);
  for (const id of ["c", "a", "b"]) expect(store.keep(skip(id))).toBe(true);
  expect(ids(webStore(storage, "ada"))).toEqual(["c", "a", "b"]);
});

test("a clock that is set back changes no order, in this visit or from one to the next", () => {
  const storage = aStorage();
  const times = [9_000, 4_000, 8_000];
  const store = webStore(storage, "ada", () => times.shift() ?? 0);
  for (const id of ["a", "b", "c"]) store.keep(skip(id));
  webStore(storage, "ada", () => 1).keep(skip("d"));
  expect(ids(store)).toEqual(["a", "b", "c", "d"]);
});

test("what is dropped is gone, also when it was kept in an earlier visit", () => {
  const storage = aStorage();
  webStore(storage, "ada").keep(skip("a"));
  webStore(storage, "ada").drop("a");
  expect(ids(webStore(storage, "ada"))).toEqual([]);
});

test("keeping a deed again changes it in its place", () => {
  const store = webStore(aStorage(), "ada");
  store.keep(skip("a"));
  store.keep(skip("b"));
  store.keep({ ...skip("a"), assignmentId: "renamed" });
  expect(store.load().map((deed) => deed.assignmentId)).toEqual(["renamed", "pair-b"]);
});

test("two annotators on one browser do not see each other's", () => {
  const storage = aStorage();
  webStore(storage, "ada").keep(skip("a"));
  expect(ids(webStore(storage, "bob"))).toEqual([]);
});

test("a browser that stores nothing says so and goes on", () => {
  expect(webStore(null, "ada").keep(skip("a"))).toBe(false);
  expect(webStore(aStorage(0), "ada").keep(skip("a"))).toBe(false);
});

test("an entry that is not ours is left out", () => {
  const storage = aStorage();
  storage.setItem("evenhand.unsent.ada.1", "{broken");
  storage.setItem("evenhand.unsent.ada.2", "null");
  expect(ids(webStore(storage, "ada"))).toEqual([]);
});
