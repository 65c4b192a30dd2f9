import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { type Seat, type SeatRole, seatFault } from './membership.rules.js';

const seat = (personId: number, role: SeatRole, from: string, until: string | null): Seat => ({
  personId,
  role,
  fromOn: parseDay(from),
  untilOn: until === null ? null : parseDay(until),
});
const CHAIR = seat(1, 'chair', '2024-05-20', null);

describe('a seat', () => {
  it.each<[string, Seat, Seat[], RegExp | null]>([
    ['beside the chair', seat(2, 'member', '2025-05-20', null), [CHAIR], null],
    ['of a second chair', seat(2, 'chair', '2025-05-20', null), [CHAIR], /chairs it from 20 May 2024/],
    [
      'of the next chair',
      seat(2, 'chair', '2025-05-20', null),
      [seat(1, 'chair', '2024-05-20', '2025-05-19')],
      null,
    ],
    ['of somebody who has one', seat(1, 'member', '2025-05-20', null), [CHAIR], /have a seat on these days/],
    ['that ends before it begins', seat(2, 'member', '2025-05-20', '2025-05-19'), [], /must not be before/],
    ['of one day', seat(2, 'member', '2025-05-20', '2025-05-20'), [CHAIR], null],
  ])('%s', (_, wanted, others, message) => {
    const fault = seatFault(wanted, others);
    if (message) expect(fault?.message).toMatch(message);
    else expect(fault).toBeNull();
  });
});
