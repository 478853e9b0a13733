/** How long the pair on screen has been read, kept in this tab so that a reload does not begin anew. */
const entry = "evenhand.read";

export function loadRead(assignmentId: string): number {
  try {
    const [of, ms] = (sessionStorage.getItem(entry) ?? "").split(" ");
    const known = Number(ms);
    return of === assignmentId && Number.isFinite(known) && known > 0 ? known : 0;
  } catch {
    return 0;
  }
}

export function storeRead(assignmentId: string, ms: number): void {
  try {
    sessionStorage.setItem(entry, `${assignmentId} ${ms}`);
  } catch {
    // A browser that stores nothing begins anew after a reload.
  }
}
