import { expect, test } from "vitest";
import { type Deed, unsentStore } from "./unsent-store";

/** Enough of Storage: entries are own properties, as in a browser. */
function aStorage(limit = Number.POSITIVE_INFINITY): Storage {
  const methods = {
    getItem: (name: string) => storage[name] ?? null,
    setItem(name: string, value: string) {
      if (Object.keys(storage).length >= limit) throw new Error("QuotaExceededError");
      storage[name] = value;
    },
    removeItem: (name: string) => delete storage[name],
  };
  const storage = Object.create(methods);
  return storage;
}

const skip = (id: string): Deed => ({ id, assignmentId: `pair-${id}`, kind: "skip" });

test("what is kept is there for the next visit, in the order it was done", () => {
  const storage = aStorage();
  const store = unsentStore(storage, "ada", () => 5);
  for (const id of ["c", "a", "b"]) expect(store.keep(skip(id))).toBe(true);
  expect(
    unsentStore(storage, "ada")
      .load()
      .map((deed) => deed.id),
  ).toEqual(["c", "a", "b"]);
});

test("what is dropped is gone, also when it was kept in an earlier visit", () => {
  const storage = aStorage();
  unsentStore(storage, "ada").keep(skip("a"));
  const later = unsentStore(storage, "ada");
  later.load();
  later.drop("a");
  expect(unsentStore(storage, "ada").load()).toEqual([]);
});

test("keeping a deed again changes it in its place", () => {
  const storage = aStorage();
  const store = unsentStore(storage, "ada");
  store.keep(skip("a"));
  store.keep(skip("b"));
  store.keep({ ...skip("a"), assignmentId: "renamed" });
  expect(
    unsentStore(storage, "ada")
      .load()
      .map((deed) => deed.assignmentId),
  ).toEqual(["renamed", "pair-b"]);
});

test("two annotators on one browser do not see each other's", () => {
  const storage = aStorage();
  unsentStore(storage, "ada").keep(skip("a"));
  expect(unsentStore(storage, "bob").load()).toEqual([]);
});

test("a browser that stores nothing says so and goes on", () => {
  expect(unsentStore(null, "ada").keep(skip("a"))).toBe(false);
  expect(unsentStore(aStorage(0), "ada").keep(skip("a"))).toBe(false);
});

test("an entry that is not ours is left out", () => {
  const storage = aStorage();
  storage.setItem("evenhand.unsent.ada.1", "{broken");
  storage.setItem("evenhand.unsent.ada.2", "null");
  expect(unsentStore(storage, "ada").load()).toEqual([]);
});
