/** What every text-like control looks like. 16px on touch screens, so that phones do not zoom in on focus. */
export const controlClass =
  "block min-h-9.5 w-full rounded-control border border-edge bg-panel px-3 py-1.5 text-[0.9375rem] text-ink pointer-coarse:min-h-11 pointer-coarse:text-base aria-invalid:border-danger disabled:opacity-60";

/** The button in a control that takes a file, which the browser draws. */
export const fileButtonClass =
  "text-[0.8125rem] text-mute file:me-3 file:min-h-7 file:rounded-[6px] file:border file:border-edge/60 file:bg-panel file:px-2.5 file:text-[0.8125rem] file:font-medium file:text-ink pointer-coarse:file:min-h-8";
