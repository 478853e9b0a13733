import type { Undefined } from "@/lib/stats/estimate";
import type { WinMatrix } from "./win-matrix";

export interface Connectivity {
  /** Systems joined by wins and ties in both directions, group by group; a group that beats another comes before it. */
  groups: number[][];
  /** Systems joined by comparisons at all. Two groups in one component are one-sided; two components were never compared. */
  components: number[][];
}

/**
 * Strongly connected groups of the graph with an edge from i to j where i won against j or tied with it, and its components without
 * regard to direction. A system without votes is a group of its own. A finite fit of strengths exists if and only if there is one group.
 * Source: Ford (1957), American Mathematical Monthly 64, 28–33; groups by Tarjan (1972), SIAM Journal on Computing 1, 146–160.
 */
export function connectivity({ systems, wins, ties }: WinMatrix): Connectivity {
  const joins = (i: number, j: number) => wins[i * systems + j] > 0 || ties[i * systems + j] > 0;
  return {
    groups: stronglyConnected(systems, joins).reverse(),
    components: stronglyConnected(systems, (i, j) => joins(i, j) || joins(j, i)),
  };
}

/** Why no finite strengths fit, or null where they do; `groups` are those of `connectivity`. */
export function connectionGap(matrix: WinMatrix): Undefined | null {
  const { systems, wins, ties, n } = matrix;
  if (systems < 2) return { ok: false, reason: "one_system", n };
  if (n === 0) return { ok: false, reason: "no_judgments", n };
  const groups = stronglyConnected(systems, (i, j) => wins[i * systems + j] > 0 || ties[i * systems + j] > 0).reverse();
  return groups.length > 1 ? { ok: false, reason: "not_connected", n, groups } : null;
}

/** Tarjan's walk in depth: groups come out beaten ones first, each sorted. */
function stronglyConnected(nodes: number, joins: (from: number, to: number) => boolean): number[][] {
  const seen = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const open: number[] = [];
  const isOpen = new Uint8Array(nodes);
  const groups: number[][] = [];
  let clock = 0;
  const visit = (node: number) => {
    seen[node] = lowest[node] = clock++;
    isOpen[node] = 1;
    open.push(node);
    for (let next = 0; next < nodes; next++) {
      if (next === node || !joins(node, next)) continue;
      if (seen[next] < 0) {
        visit(next);
        lowest[node] = Math.min(lowest[node], lowest[next]);
      } else if (isOpen[next]) lowest[node] = Math.min(lowest[node], seen[next]);
    }
    if (lowest[node] !== seen[node]) return;
    const group = open.splice(open.indexOf(node));
    for (const member of group) isOpen[member] = 0;
    groups.push(group.sort((x, y) => x - y));
  };
  for (let node = 0; node < nodes; node++) if (seen[node] < 0) visit(node);
  return groups;
}
