/** Time counts while the tab is visible and there was input in the last half minute. */
export const idleAfterMs = 30_000;

/** `since`: measured so far; `input`: when there last was some. */
export type Clock = { activeMs: number; since: number; input: number; visible: boolean };

export function startClock(now: number, visible = true): Clock {
  return { activeMs: 0, since: now, input: now, visible };
}

/** What passed counts up to the idle limit after the last input. A clock set back counts nothing. */
export function measure(clock: Clock, now: number): Clock {
  const passed = Math.max(Math.min(now, clock.input + idleAfterMs) - clock.since, 0);
  return { ...clock, activeMs: clock.activeMs + (clock.visible ? passed : 0), since: now };
}

export function noteInput(clock: Clock, now: number): Clock {
  return { ...measure(clock, now), input: now };
}

/** Coming back to the tab is input. */
export function setVisible(clock: Clock, now: number, visible: boolean): Clock {
  const measured = measure(clock, now);
  return { ...measured, visible, input: visible ? now : measured.input };
}

export function isIdle(clock: Clock, now: number): boolean {
  return !clock.visible || now - clock.input >= idleAfterMs;
}
