import small from "@/lib/stats/golden/small-study.json";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { allSystemPairs, type SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { judgmentsOf } from "./laws";

interface SmallStudy {
  judgments: Judgments;
  pairs: SystemPairs;
  /** By unit: characters of the two responses, and a judge's verdict in each displayed order (outcome codes); all seen from a. */
  units: {
    cluster: number;
    pair: number;
    lengthA: number;
    lengthB: number;
    judgeAFirst: number;
    judgeBFirst: number;
  }[];
}

/** The synthetic study behind the golden values named "small", turned so that in each pair a comes before b. */
export function smallStudy(): SmallStudy {
  const pairs = allSystemPairs(4);
  const units = small.units.rows.map(([cluster, first, second, length, otherLength, judge, otherJudge]) => {
    const turned = first > second;
    const [low, high] = turned ? [second, first] : [first, second];
    const pair = pairs.a.findIndex((a, index) => a === low && pairs.b[index] === high);
    return {
      turned,
      cluster,
      pair,
      lengthA: turned ? otherLength : length,
      lengthB: turned ? length : otherLength,
      judgeAFirst: turned ? 2 - otherJudge : judge,
      judgeBFirst: turned ? 2 - judge : otherJudge,
    };
  });
  const rows = small.votes.rows.map(([unit, rater, outcome]) => {
    const { turned, cluster, pair } = units[unit];
    return { unit, rater, cluster, pair, outcome: turned ? 2 - outcome : outcome };
  });
  return { judgments: judgmentsOf(rows), pairs, units };
}
