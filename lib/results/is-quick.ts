import type { ResultsColumns } from "./columns";

/** Up to this many answers about one pair of systems, a report takes less time than other requests can be made to wait. */
const ANSWERS = 500;
const SYSTEMS = 2;

/** Whether a report on so many answers may be computed between two requests. Rankings of few clusters are bootstrapped: they take long with few answers too. */
export function isQuick({ systems }: Pick<ResultsColumns, "systems">, answers: number): boolean {
  return systems.length <= SYSTEMS && answers <= ANSWERS;
}
