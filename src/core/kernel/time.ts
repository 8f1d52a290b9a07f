/** Time in the calendar is an integer count of microseconds, so that sums do not drift and ties are ties. */
const perSecond = 1e6;

/** The nearest microsecond of a duration in seconds. Exact up to 285 years. */
export function microseconds(seconds: number): number {
  return Math.round(seconds * perSecond);
}

/** Seconds of a count of microseconds. */
export function secondsOf(time: number): number {
  return time / perSecond;
}
