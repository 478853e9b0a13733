/**
 * Exported functions that are steps of others: they take what those have prepared, or mark with a value that is no figure what has no bound or does not
 * count. By file and name, with the function in whose answer they end; only what that one passes on as it is may be an Estimate.
 */
export const INSIDES: Record<string, Record<string, string>> = {
  "agreement/chance-corrected": { weightedPairs: "chanceCorrected" },
  "agreement/distinct-rows": { distinctRows: "sortedPatterns" },
  "agreement/sorted-units": { compareRows: "sortUnits" },
  "annotators/best-relabelling": { bestRelabelling: "dawidSkene" },
  "annotators/label-fit-summary": { summariseFit: "dawidSkene" },
  "annotators/label-model": { fitLabelModel: "dawidSkene" },
  "annotators/prevalence": { prevalenceModel: "dawidSkene" },
  "annotators/retest-consistency": { sameAnswer: "retestConsistency" },
  "annotators/votes-by-unit": { mirrorOf: "dawidSkene" },
  "control/control-covariance": { controlScores: "controlCovariance" },
  "control/fit-control-model": { predictorOf: "fitControlModel" },
  "judges/fit-prediction-powered": { fitPredictionPowered: "clusteredPredictionPowered" },
  "judges/influence-variance": { influenceVariance: "clusteredPredictionPowered" },
  "judges/jackknife-variance": { jackknifeVariance: "clusteredPredictionPowered" },
  "judges/judge-weight": { judgeWeight: "clusteredPredictionPowered" },
  // NaN marks outcomes without a score; rows of them do not count.
  "judgments/both-bad": { scoreTable: "clusterCells" },
  "judgments/tally-outcomes": { readsByWords: "tallyOutcomes" },
  "numerics/outer-products": { OuterProducts: "scoreMeat" },
  "numerics/tridiagonalise": { tridiagonalise: "symmetricEigen" },
  // A pool without a bound is infinite, and so are its votes.
  "planning/minimum-detectable-effect": { detectable: "minimumDetectableEffect" },
  "planning/pool-to-raise": { poolToRaise: "votesNeeded" },
  "planning/study-pool": {
    poolShape: "votesNeeded",
    relativeVariance: "plannedError",
    votesForVariance: "votesNeeded",
  },
  "ranking/bootstrap-votes": { drawRounds: "bootstrapVotes" },
  "ranking/climb-strengths": { climbStrengths: "fitBradleyTerry" },
  "ranking/climb-tie-model": { climbTieModel: "fitDavidson" },
  "ranking/davidson-covariance": { davidsonScores: "davidsonCovariance" },
  "ranking/cluster-sums": { bothSystems: "scoreMeat", clusterSums: "scoreMeat" },
  "ranking/fit-tie-model": { fitTieModel: "fitDavidson" },
  "ranking/phantom": { withoutPhantom: "fitBradleyTerry" },
  "ranking/refit-strengths": { strengthRefit: "bootstrapVotes" },
  "ranking/score-meat": { meatOfCells: "clusteredCovariance", meatOfClusters: "clusteredCovariance" },
  // NaN marks outcomes that do not count, which countedRows leaves out.
  "ranking/vote-scores": { voteScores: "scoreMeat" },
  "ranking/votes-by-key": { votesByKey: "scoreMeat" },
  "win-rate/few-clusters": {
    effectiveClusters: "winRateInterval",
    effectiveNumber: "winRateInterval",
    fewClusters: "winRateInterval",
  },
  "win-rate/interval-rule": { noT: "chooseIntervalRule" },
  "win-rate/tango-variance": { tangoVariance: "tangoInterval" },
  "win-rate/wild-draws": {
    wildDraws: "wildClusterInterval",
    weightedAxis: "wildClusterInterval",
    wildDrawsOf: "wildClusterInterval",
  },
  "win-rate/wild-form": { wildForm: "wildClusterInterval" },
  "win-rate/wild-limits": { farthestAccepted: "wildClusterInterval", smallestLeavingOut: "wildClusterTest" },
  "win-rate/wild-p-value": { wildPValue: "wildClusterInterval" },
  "win-rate/wild-rounds": { wildRounds: "wildClusterInterval", wildWeights: "wildClusterInterval" },
};
