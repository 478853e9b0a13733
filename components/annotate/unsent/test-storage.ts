/** Enough of Storage: entries are own properties, as in a browser. */
export function aStorage(limit = Number.POSITIVE_INFINITY): Storage {
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
