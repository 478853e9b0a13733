const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "now", "5 min ago", "3 h ago", "2 days ago"; after a month the date. */
export function ago(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  if (passed < 2 * minute) return "now";
  if (passed < hour) return `${Math.floor(passed / minute)}\u00a0min\u00a0ago`;
  if (passed < day) return `${Math.floor(passed / hour)}\u00a0h\u00a0ago`;
  const days = Math.floor(passed / day);
  return days > 30 ? then.toISOString().slice(0, 10) : `${days}\u00a0${days === 1 ? "day" : "days"}\u00a0ago`;
}
