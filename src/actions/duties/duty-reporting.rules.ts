import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Claim } from '../updates/claim.rules.js';
import { presentOccurrence, reportable, type StandingOccurrence } from './duty-table.rules.js';

/**
 * The occurrences that an update may report as done on `today`. Nothing is done at a meeting that has not been held, and nothing
 * before the occurrence before it has come: what is to be done is said with none.
 */
export function occurrencesToReport(
  table: readonly StandingOccurrence[],
  today: CalendarDay,
): StandingOccurrence[] {
  return reportable(table).filter(({ on, meetingId }) => {
    const before = table.findLast((each) => each.on < on);
    return meetingId === null ? !before || before.on <= today : on <= today;
  });
}

/** What an update most likely reports: the present occurrence once it is due; null where it only says how things stand. */
export function likelyReported(
  table: readonly StandingOccurrence[],
  today: CalendarDay,
): StandingOccurrence | null {
  const present = presentOccurrence(table);
  const isOffered = occurrencesToReport(table, today).some(({ on }) => on === present?.on);
  return present && isOffered && present.dueOn <= today ? present : null;
}

/** Why an update with this claim cannot report an occurrence as done; null where it can. */
export function reportFault(claim: Claim): string | null {
  if (claim !== 'at-risk' && claim !== 'delayed') return null;
  return 'An occurrence that is at risk or delayed is not done. Select “None”. If this one was done and the next is in doubt, say that in a separate update';
}
