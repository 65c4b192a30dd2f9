const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SHORTEST_PAUSE = MINUTE;
const LONGEST_PAUSE = 4 * HOUR;

/** RFC 5321 section 4.5.4.1: the give-up time “generally needs to be at least 4-5 days”. */
const PATIENCE = 5 * DAY;
/** A server that was away for days and then puts a message off has not yet been asked often enough. */
const FEWEST_ATTEMPTS = 5;

/** When a message that waits since `waitingSince` is tried again: the pauses grow with its age. */
export function nextAttempt(waitingSince: Date, now: Date): Date {
  const age = now.getTime() - waitingSince.getTime();
  const pause = Math.min(Math.max(age / 2, SHORTEST_PAUSE), LONGEST_PAUSE);
  return new Date(now.getTime() + pause);
}

/** @param attempts how often the mail server answered for the message, each time putting it off */
export function isTimeToGiveUp(waitingSince: Date, now: Date, attempts: number): boolean {
  return now.getTime() - waitingSince.getTime() >= PATIENCE && attempts >= FEWEST_ATTEMPTS;
}
