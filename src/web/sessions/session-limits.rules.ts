/** How long a session lasts. */
export type SessionLimits = {
  /** Without use. */
  readonly idleMinutes: number;
  /** At most, however much it is used. */
  readonly longestHours: number;
};

/** Whose sessions end sooner: who can change everything in the register, or say who may. */
const STAFF: readonly string[] = ['administrator', 'democratic-services'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far behind the record of a session's use may be: it is not written with every page. */
const WRITTEN_EVERY = MINUTE;

/** The limits for an account of this role (OWASP ASVS 5.0, 7.1.1 and 7.3: by the risk, with their reason in decision 49). */
export function limitsFor(
  role: string,
  { staff, others }: { readonly staff: SessionLimits; readonly others: SessionLimits },
): SessionLimits {
  return STAFF.includes(role) ? staff : others;
}

/** When a session ends that is not used again after `usedAt`. */
export function sessionEnd(beganAt: Date, usedAt: Date, { idleMinutes, longestHours }: SessionLimits): Date {
  return new Date(Math.min(usedAt.getTime() + idleMinutes * MINUTE, beganAt.getTime() + longestHours * HOUR));
}

/** Whether a session of these times has ended at `now`. */
export function hasSessionEnded(beganAt: Date, usedAt: Date, limits: SessionLimits, now: Date): boolean {
  return now.getTime() >= sessionEnd(beganAt, usedAt, limits).getTime();
}

/** Whether its use at `now` is to be written down: the last was a while ago, or its end is not what the limits say now. */
export function isUseWritten(lastUsedAt: Date, endsAt: Date, wanted: Date, now: Date): boolean {
  return (
    now.getTime() - lastUsedAt.getTime() >= WRITTEN_EVERY ||
    Math.abs(wanted.getTime() - endsAt.getTime()) >= 2 * WRITTEN_EVERY
  );
}
