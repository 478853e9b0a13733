import type { StyleFeatures } from "@/lib/responses/style-features";

/** What one system's responses look like, as annotators read them. */
export interface SystemTexts {
  system: number;
  responses: number;
  /** Without a word. They count in the means. */
  empty: number;
  medianWords: number;
  /** Over the responses, each counting once, whatever its length; the share of code as well. */
  means: StyleFeatures;
}

interface SystemResponse {
  system: number;
  features: StyleFeatures;
}

const NONE: StyleFeatures = { characters: 0, words: 0, headers: 0, listItems: 0, bold: 0, codeShare: 0 };

/** Means and the median of lengths and marks by system, in the order given; a system without responses is left out. */
export function systemTexts(systems: readonly number[], responses: readonly SystemResponse[]): SystemTexts[] {
  return systems.flatMap((system) => {
    const own = responses.flatMap((response) => (response.system === system ? [response.features] : []));
    if (own.length === 0) return [];
    const words = own.map((features) => features.words).sort((a, b) => a - b);
    const means = { ...NONE };
    for (const feature of Object.keys(means) as (keyof StyleFeatures)[])
      means[feature] = own.reduce((sum, features) => sum + features[feature], 0) / own.length;
    const empty = words.filter((count) => count === 0).length;
    return [{ system, responses: own.length, empty, medianWords: middleOf(words), means }];
  });
}

function middleOf(sorted: number[]): number {
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
