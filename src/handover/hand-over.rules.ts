import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import type { Successor } from './hand-over-plan.js';

/** Who answers for the owner from then on, as the trail says it; null where nobody does. */
export function answeringWords(successor: Successor): string | null {
  if (successor.kind === 'mailbox') return successor.email;
  if (successor.kind === 'vacant') {
    return successor.fallbackName ? `nobody: ${successor.fallbackName} stands in` : 'nobody';
  }
  return successor.interim ? `${successor.name}, as interim post holder` : successor.name;
}

/** Why an account cannot be closed with the hand-over; null where it can. */
export function closingFault(lastOn: CalendarDay, today: CalendarDay): string | null {
  if (lastOn <= today) return null;
  return `They need to sign in until ${spokenDay(lastOn)}. Close the account on that day or later`;
}

/** Why the last day cannot be `lastOn`, for somebody who holds posts from these days on; null where it can. */
export function lastDayFault(lastOn: CalendarDay, heldFrom: readonly CalendarDay[]): string | null {
  const latest = [...heldFrom].sort().at(-1);
  if (!latest || lastOn >= latest) return null;
  return `The last day must not be before ${spokenDay(latest)}, when they took a post`;
}
