/** Time counts while the tab is visible and there was input in the last half minute. */
export const idleAfterMs = 30_000;

export type Clock = { activeMs: number; since: number; visible: boolean };

export function startClock(now: number, visible = true): Clock {
  return { activeMs: 0, since: now, visible };
}

/** Input, or the end of the measurement: what passed counts up to the idle limit. A clock set back counts nothing. */
export function tick(clock: Clock, now: number): Clock {
  const passed = Math.min(Math.max(now - clock.since, 0), idleAfterMs);
  return { ...clock, activeMs: clock.activeMs + (clock.visible ? passed : 0), since: now };
}

export function setVisible(clock: Clock, now: number, visible: boolean): Clock {
  return { ...tick(clock, now), visible };
}
