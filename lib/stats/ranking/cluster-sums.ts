import { OuterProducts } from "@/lib/stats/numerics/outer-products";
import { LEFT_OUT, type VoteScores } from "./vote-scores";

/** Adds up Σ over clusters of (sum of scores)(sum of scores)ᵀ. A vote is known by its code, 4 · group + outcome: its place in `residual`. */
export interface ClusterSums {
  /** Takes the votes code[from] to code[to − 1] as one cluster; gives the number of those that count. */
  add(code: Uint32Array, from: number, to: number): number;
  /** Takes votes that are clusters by themselves: so many of each code. */
  addAlone(votes: Uint32Array): number;
  /** Parameters × parameters, row-major. */
  sum(): Float64Array;
}

/** A cluster costs its votes and the squares of the parameters that they touch. */
export function clusterSums(scores: VoteScores): ClusterSums {
  const { systems, residual, slopes, slopeCount } = scores;
  const size = systems + slopeCount;
  const products = new OuterProducts(size);
  const { block } = products;
  const systemsOf = bothSystems(scores);
  const { touched, touch } = touchedParameters(systemsOf, systems, slopeCount);

  /** Σ `times` · score of these votes in the next row; gives their number. */
  function sumRow(code: Uint32Array, from: number, to: number, times: number): number {
    const { row } = products;
    let votes = 0;
    for (let at = from; at < to; at++) {
      const of = code[at];
      const score = residual[of];
      if (!(score < LEFT_OUT)) continue;
      const both = systemsOf[of >>> 2];
      block[row + (both >>> 16)] += times * score;
      block[row + (both & 0xffff)] -= times * score;
      for (let c = 0; c < slopeCount; c++) block[row + systems + c] += times * slopes[of * slopeCount + c];
      votes++;
    }
    return votes;
  }

  return {
    add(code, from, to) {
      const votes = sumRow(code, from, to, 1);
      if (4 * votes > size) products.addRows(1);
      else if (votes > 0) products.addEntries(touched, touch(code, from, to));
      return votes;
    },
    addAlone(votes) {
      let counted = 0;
      const code = new Uint32Array(1);
      for (code[0] = 0; code[0] < residual.length; code[0]++) {
        const count = votes[code[0]];
        // Equal votes have equal scores: as clusters, n of them are one with √n times the score.
        if (count === 0 || sumRow(code, 0, 1, Math.sqrt(count)) === 0) continue;
        products.addEntries(touched, touch(code, 0, 1));
        counted += count;
      }
      return counted;
    },
    sum: () => products.sum(),
  };
}

/** Of each group, a · 2¹⁶ + b. */
export function bothSystems({ a, b }: Pick<VoteScores, "a" | "b">): Uint32Array {
  return Uint32Array.from(a, (first, group) => (first << 16) | b[group]);
}

/** `touch` finds the parameters that any of these votes has a derivative in: the first so many of `touched`. */
function touchedParameters(systemsOf: Uint32Array, systems: number, slopeCount: number) {
  const touched = Uint32Array.from({ length: slopeCount + systems }, (_, slope) => systems + slope);
  const lastCluster = new Uint32Array(systems);
  let cluster = 0;
  const touch = (code: Uint32Array, from: number, to: number): number => {
    let [count, before] = [slopeCount, -1];
    cluster++;
    for (let at = from; at < to; at++) {
      const group = code[at] >>> 2;
      if (group === before) continue;
      before = group;
      const [a, b] = [systemsOf[group] >>> 16, systemsOf[group] & 0xffff];
      if (lastCluster[a] !== cluster) touched[count++] = a;
      lastCluster[a] = cluster;
      if (lastCluster[b] !== cluster) touched[count++] = b;
      lastCluster[b] = cluster;
    }
    return count;
  };
  return { touched, touch };
}
