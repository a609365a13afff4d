/** The one place that asks what time it is, so that a test can say. */
let fixed: Date | null = null;

export function now(): Date {
  return fixed ? new Date(fixed) : new Date();
}

/** For tests: stops the clock at a moment; null lets it run again. */
export function fixClock(moment: Date | string | null): void {
  fixed = moment === null ? null : new Date(moment);
}
