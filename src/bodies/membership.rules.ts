import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';

/** What somebody is on a body. */
export const SEAT_ROLES = ['chair', 'vice-chair', 'member'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export const SEAT_ROLE_NAMES: Record<SeatRole, string> = {
  chair: 'Chair',
  'vice-chair': 'Vice-chair',
  member: 'Member',
};

/** A seat on a body, from when until when; both days are included. */
export type Seat = {
  readonly personId: number;
  readonly role: SeatRole;
  readonly fromOn: CalendarDay;
  readonly untilOn: CalendarDay | null;
};

export type SeatFault = { readonly field: 'role' | 'fromOn' | 'untilOn'; readonly message: string };

/** Why somebody cannot have this seat beside the others; null where they can. There is one chair at a time, and one seat each. */
export function seatFault(seat: Seat, others: readonly Seat[]): SeatFault | null {
  if (seat.untilOn !== null && seat.untilOn < seat.fromOn) {
    return {
      field: 'untilOn',
      message: `The last day must not be before the first, ${spokenDay(seat.fromOn)}`,
    };
  }
  const meeting = others.filter((other) => overlap(seat, other));
  if (meeting.some(({ personId }) => personId === seat.personId)) {
    return { field: 'fromOn', message: 'They already have a seat on these days. Change or end that seat' };
  }
  const chair = seat.role === 'chair' ? meeting.find(({ role }) => role === 'chair') : undefined;
  if (!chair) return null;
  const until = chair.untilOn ? ` until ${spokenDay(chair.untilOn)}` : '';
  return { field: 'role', message: `Somebody else chairs it from ${spokenDay(chair.fromOn)}${until}` };
}

function overlap(one: Seat, other: Seat): boolean {
  return (
    (one.untilOn === null || other.fromOn <= one.untilOn) &&
    (other.untilOn === null || other.untilOn >= one.fromOn)
  );
}
