/** Work on the same thing in turn, so that the next one finds what the first has made; work on something else does not wait. */
export function oneAfterAnother<Key>() {
  const running = new Map<Key, Promise<unknown>>();
  return async function inTurn<Result>(key: Key, work: () => Promise<Result>): Promise<Result> {
    const turn = (running.get(key) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    running.set(key, settled);
    try {
      return await turn;
    } finally {
      if (running.get(key) === settled) running.delete(key);
    }
  };
}
