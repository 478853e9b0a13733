/** What every text-like control looks like. 16px on touch screens, so that phones do not zoom in on focus. */
export const controlClass =
  "block w-full rounded-control border border-edge bg-panel px-3 py-1.5 text-[0.9375rem] text-ink pointer-coarse:min-h-11 pointer-coarse:text-base aria-invalid:border-danger disabled:opacity-60";
