import { expect, test } from "vitest";
import { sampleColumns, type VoteRow } from "@/lib/results/sample-columns";
import type { Estimate } from "@/lib/stats/estimate";
import pandalm from "@/lib/stats/golden/pandalm-judges.json" with { type: "json" };
import { SIDE_A_LEFT, SIDE_B_LEFT } from "@/lib/stats/judgments/judgments";
import { JudgeFilter, judgesHref } from "./filter";
import { buildJudgeReport } from "./report";
import { type SampleVerdict, sampleJudge, sampleScores, sampleVerdicts } from "./sample-judges";

const defaults = JudgeFilter.parse({});

function valueIn<T>(estimate: Estimate<T>): T {
  if (!estimate.ok) throw new Error(estimate.reason);
  return estimate.value;
}

/** The items of a published data set: three annotators and a judge's one verdict each. */
function published(rows: number[][]) {
  const votes: VoteRow[] = [];
  const verdicts: SampleVerdict[] = [];
  for (const [first, second, third, verdict, items] of rows) {
    for (let item = 0; item < items; item++) {
      const unit = verdicts.length;
      verdicts.push({ unit, outcome: verdict });
      [first, second, third].forEach((outcome, rater) => {
        votes.push({ unit, cluster: unit, rater, outcome });
      });
    }
  }
  return { votes, verdicts };
}

test("PandaLM's judge agrees with its annotators as published", () => {
  const { votes, verdicts } = published(pandalm.judges[0].rows);
  const columns = { ...sampleColumns(votes), pairs: [{ a: 0, b: 1 }] };
  const { versions, humans, chosen } = buildJudgeReport(columns, [sampleJudge(sampleVerdicts(verdicts))], defaults);
  const { behaviour } = versions[0];
  expect(valueIn(behaviour.withPlurality.accuracy).value).toBeCloseTo(0.698, 3);
  expect(valueIn(behaviour.withPlurality.kappa).value).toBeCloseTo(0.476, 3);
  expect(valueIn(humans.agreement.s1.estimate)).toBeCloseTo(2757 / 2997, 12);
  expect(valueIn(humans.agreement.s2.estimate)).toBeCloseTo(2482 / 2620, 12);
  expect(valueIn(humans.agreement.tieDiscounted.estimate)).toBeCloseTo(0.9369, 4);
  expect(valueIn(humans.agreement.kappa.estimate)).toBeCloseTo(0.8642, 4);
  const table = valueIn(chosen?.figures.confusion.plurality ?? { ok: false, reason: "no_judgments", n: 0 });
  expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(999);
  expect(behaviour.unparsable).toBe(verdicts.filter(({ outcome }) => outcome === 4).length);
});

/** Twelve prompts, two annotators who both prefer a on eight of them; the judge says a in both orders on six, and always the first on the rest. */
const twelve = (() => {
  const votes: VoteRow[] = [];
  const verdicts: SampleVerdict[] = [];
  for (let unit = 0; unit < 12; unit++) {
    for (const rater of [0, 1]) votes.push({ unit, cluster: unit, rater, outcome: unit < 8 ? 0 : 2, side: unit % 2 });
    verdicts.push({ unit, outcome: 0, side: SIDE_A_LEFT }, { unit, outcome: unit < 6 ? 0 : 2, side: SIDE_B_LEFT });
  }
  return { columns: { ...sampleColumns(votes), pairs: [{ a: 0, b: 1 }] }, verdicts: sampleVerdicts(verdicts) };
})();

test("verdicts that change with the order are ties, left out, or the first order's, as chosen", () => {
  const rate = (inconsistent: JudgeFilter["inconsistent"]) => {
    const report = buildJudgeReport(twelve.columns, [sampleJudge(twelve.verdicts)], { ...defaults, inconsistent });
    return valueIn(report.rows[0].figure.judge).rate;
  };
  expect(rate("tie")).toBe(0.75);
  expect(rate("leave_out")).toBe(1);
  expect(rate("a_first")).toBe(1);
});

test("win rates, gap, consistency and first slot come out by hand", () => {
  const { rows, versions } = buildJudgeReport(twelve.columns, [sampleJudge(twelve.verdicts)], defaults);
  const { humans, gap, powered } = rows[0].figure;
  expect(valueIn(humans.winRate)).toBeCloseTo(8 / 12, 12);
  expect(valueIn(gap)).toMatchObject({ judge: 0.75 });
  expect(valueIn(gap).gap).toBeCloseTo(0.75 - 8 / 12, 12);
  expect(powered).toMatchObject({ ok: false, reason: "no_verdicts_elsewhere" });
  const { consistency, firstSlot, replies, inconsistent } = versions[0].behaviour;
  expect({ replies, inconsistent }).toEqual({ replies: 24, inconsistent: 6 });
  expect(valueIn(consistency).rate).toBe(0.5);
  expect(valueIn(firstSlot)).toMatchObject({ first: 6, second: 0, share: 1, pValue: 2 / 64 });
});

test("epsilon of the address decides the alternative annotator test", () => {
  const votes = Array.from({ length: 300 }, (_, row) => ({
    unit: row % 100,
    cluster: row % 100,
    rater: Math.floor(row / 100),
    outcome: row % 10 < 7 ? 0 : 2,
  }));
  const said = Array.from({ length: 100 }, (_, unit) => ({ unit, outcome: unit % 10 < 6 ? 0 : 2 }));
  const columns = { ...sampleColumns(votes), pairs: [{ a: 0, b: 1 }] };
  const passes = (epsilon: number) => {
    const judge = sampleJudge(sampleVerdicts(said));
    const { versions } = buildJudgeReport(columns, [judge], JudgeFilter.parse({ epsilon: String(epsilon) }));
    return valueIn(versions[0].behaviour.alternative);
  };
  expect(passes(0.05)).toMatchObject({ passes: false, winningRate: 0, epsilon: 0.05 });
  expect(passes(0.3)).toMatchObject({ passes: true, winningRate: 1, epsilon: 0.3 });
  expect(passes(0.3).advantage).toBeCloseTo(0.9, 12);
});

test("degrees of preference are averaged seen from a, one that is missing left out", () => {
  const verdicts = [0, 0.25, 1, 0.75, 0.5, 0].map((preference, unit) => ({ unit, outcome: 1, preference }));
  const none = { unit: 6, outcome: 4 };
  const judge = sampleJudge(sampleVerdicts([...verdicts, none]));
  const columns = { ...sampleColumns([]), pairs: [{ a: 0, b: 1 }] };
  const { rows, humans } = buildJudgeReport(columns, [judge], defaults);
  const { degree } = rows[0].figure;
  expect(humans.votes).toBe(0);
  expect(degree?.n).toBe(6);
  expect(degree && valueIn(degree).mean).toBeCloseTo(1 - 2.5 / 6, 12);
});

test("scores from 1 to 5 have means by aspect and system; what is no score is counted", () => {
  const rows = [1, 2, 3, 4, 5, 5].map((value, cluster) => ({ system: 1, cluster, aspect: 1, value }));
  const odd = { system: 1, cluster: 7, aspect: 1, value: Number.NaN };
  const scores = sampleScores([...rows, odd, { ...odd, value: 9 }, { ...odd, system: 0, value: 3 }]);
  const { rubrics } = buildJudgeReport(sampleColumns([]), [sampleJudge(sampleVerdicts([]), { scores })], defaults);
  const [few, many] = rubrics[0].means;
  expect(few).toMatchObject({
    system: 0,
    aspect: 1,
    unparsable: 0,
    interval: { ok: false, reason: "too_few_clusters" },
  });
  expect(valueIn(many.mean)).toBeCloseTo(20 / 6, 12);
  expect(many.unparsable).toBe(2);
  const { low, high } = valueIn(many.interval);
  expect(low).toBeGreaterThanOrEqual(1);
  expect(low).toBeLessThan(20 / 6);
  expect(high).toBeLessThanOrEqual(5);
});

test("three systems are ordered by people and by judge", () => {
  const pairs = [
    { a: 0, b: 1 },
    { a: 0, b: 2 },
    { a: 1, b: 2 },
  ];
  const outcomes = [0, 0, 2];
  const rows = Array.from({ length: 60 }, (_, row) => {
    const pair = row % 3;
    // One in four votes goes the other way, so that every strength is finite.
    const outcome = row % 4 === 3 ? 2 - outcomes[pair] : outcomes[pair];
    return { unit: row, cluster: Math.floor(row / 3), rater: row % 4, pair, outcome };
  });
  const columns = { ...sampleColumns(rows), pairs };
  const same = sampleJudge(sampleVerdicts(rows));
  const turned = sampleJudge(sampleVerdicts(rows.map((row) => ({ ...row, outcome: 2 - row.outcome }))), { id: "2" });
  const { versions, rows: pairRows } = buildJudgeReport(columns, [same, turned], defaults);
  expect(versions.map(({ ranks }) => ranks && valueIn(ranks.tau).tau)).toEqual([1, -1]);
  expect(versions[0].ranks?.by).toBe("strength");
  expect(pairRows.map(({ version, pair }) => [version, pair])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
  ]);
});

test("a judge, pair and question that do not exist fall back", () => {
  const filter = JudgeFilter.parse({ judge: "9", pair: "1.2", aspect: "none", epsilon: "x", inconsistent: "y" });
  const report = buildJudgeReport(twelve.columns, [sampleJudge(twelve.verdicts)], filter);
  expect(report.filter).toEqual({ ...defaults, aspect: "overall" });
  expect(judgesHref("/p", report.filter, { epsilon: 0.2, inconsistent: "a_first" })).toBe(
    "/p?inconsistent=a_first&epsilon=0.2",
  );
});

test("without judges there is nothing to show, and nothing breaks", () => {
  const report = buildJudgeReport(twelve.columns, [], defaults);
  expect(report).toMatchObject({ versions: [], rows: [], chosen: null, rubrics: [] });
});
