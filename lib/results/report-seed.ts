/** Every figure draws from its own stream of this seed: the same votes give the same numbers, whatever else a page shows. */
export const REPORT_SEED = 20231201;
