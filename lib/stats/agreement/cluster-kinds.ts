import { distinctRows } from "./distinct-rows";
import type { RatingTable } from "./rating-table";
import { compareRows, sortedPatterns } from "./sorted-units";

/** Clusters with the same ratings on their units are of one kind. */
export interface ClusterKinds {
  /** Clusters with a rating. */
  clusters: number;
  /** patterns × columns: the different rows of the table. */
  patterns: Uint32Array;
  kinds: { patterns: number[]; clusters: number }[];
}

/** In an order that depends neither on how units and clusters are numbered nor on the order of votes. */
export function clusterKinds(table: RatingTable): ClusterKinds {
  const { pattern, patterns } = sortedPatterns(table);
  const { starts, units } = unitsByCluster(table.cluster(), pattern);
  const chains = distinctRows(2);
  const [ends, link]: [number[], Uint32Array] = [[], new Uint32Array(2)];
  let clusters = 0;
  for (let cluster = 0; cluster + 1 < starts.length; cluster++) {
    if (starts[cluster] === starts[cluster + 1]) continue;
    clusters++;
    const held = units.subarray(starts[cluster], starts[cluster + 1]);
    for (let i = 0; i < held.length; i++) held[i] = pattern[held[i]];
    held.sort();
    // A cluster's key is the last link of a chain: each link is the one before it and a pattern.
    link[0] = 0;
    for (const number of held) {
      link[1] = number;
      link[0] = chains.number(link, 0) + 1;
    }
    ends[link[0]] = (ends[link[0]] ?? 0) + 1;
  }
  const links = chains.rows();
  const kinds = ends.flatMap((count, end) =>
    count > 0 ? [{ patterns: patternsOf(links, end), clusters: count }] : [],
  );
  return { clusters, patterns, kinds: kinds.sort((left, right) => compareRows(left.patterns, right.patterns)) };
}

/** Rated units of cluster c: units[starts[c]] … units[starts[c + 1] − 1]. */
function unitsByCluster(cluster: Uint32Array, pattern: Int32Array): { starts: Uint32Array; units: Uint32Array } {
  const most = cluster.reduce((most, index) => Math.max(most, index), -1);
  const starts = new Uint32Array(most + 2);
  for (let unit = 0; unit < cluster.length; unit++) if (pattern[unit] >= 0) starts[cluster[unit] + 1]++;
  for (let c = 0; c <= most; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const units = new Uint32Array(starts[most + 1] ?? 0);
  for (let unit = 0; unit < cluster.length; unit++) if (pattern[unit] >= 0) units[next[cluster[unit]]++] = unit;
  return { starts, units };
}

function patternsOf(links: Uint32Array, end: number): number[] {
  const patterns: number[] = [];
  for (let link = end; link > 0; link = links[2 * (link - 1)]) patterns.push(links[2 * (link - 1) + 1]);
  return patterns.reverse();
}
