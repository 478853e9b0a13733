/** A no-break space: a number and its unit stay on one line. */
const space = "\u00a0";

const grouped = new Intl.NumberFormat("en");

/** 12345 → "12,345" */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** 0.556 → "55.6 %" */
export function formatPercent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)}${space}%`;
}

/** A whole percent that does not call a few none, nor nearly all all. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return `<1${space}%`;
  if (share < 1 && share > 0.99) return `>99${space}%`;
  return formatPercent(share, 0);
}

/** 0.512, 0.6 → "51.2–60.0 %" */
export function formatPercentRange(low: number, high: number): string {
  return `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}${space}%`;
}

/** Coefficients such as alpha; a true minus sign, so that columns line up. */
export function formatCoefficient(value: number, digits = 2): string {
  const shown = value.toFixed(digits);
  // What rounds to nothing has no sign.
  return Number(shown) === 0 ? shown.replace("-", "") : shown.replace("-", "\u2212");
}

/** 0.0123 → "0.012"; below a thousandth only that it is. */
export function formatPValue(p: number): string {
  return p < 0.001 ? "<0.001" : p.toFixed(3);
}

/** "3 votes", "1 vote", "1,200 votes" */
export function formatCounted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)}${space}${count === 1 ? one : many}`;
}

/** 95 → "2 min", 12000 → "3 h 20 min", 720000 → "200 h": for plans, where seconds mean nothing. */
export function formatDuration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes}${space}min`;
  const hours = formatCount(Math.floor(minutes / 60));
  return minutes < 6000 && minutes % 60 > 0
    ? `${hours}${space}h${space}${minutes % 60}${space}min`
    : `${hours}${space}h`;
}

/** 0.05 → "±5.0 points": a difference of a share from one half, to either side. */
export function formatPoints(share: number): string {
  return `±${(share * 100).toFixed(1)}${space}points`;
}

/** 12.4 → "12 s", 185 → "3 min 05 s" */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${space}s`;
  return `${Math.floor(whole / 60)}${space}min${space}${String(whole % 60).padStart(2, "0")}${space}s`;
}
