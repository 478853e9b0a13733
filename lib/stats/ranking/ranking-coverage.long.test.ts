import { expect, test } from "vitest";
import { coverage } from "@/lib/stats/laws/simulate-study";
import { unevenCovers } from "@/lib/stats/laws/uneven-ranking";

test.each([5, 8, 12])(
  "2,000 studies, %i annotators of unequal diligence: wild intervals of a contrast cover 93 to 98 %",
  (annotators) => {
    const share = coverage(2000, unevenCovers(annotators, true));
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.98);
  },
);
