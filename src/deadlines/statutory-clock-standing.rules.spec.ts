import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { deadlineStanding } from './statutory-clock-standing.rules.js';

const due = { clock: 'started', dueOn: parseDay('2022-07-10') } as const;
const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(parseDay('2021-07-01'), days));

describe('how an addressee stands', () => {
  it.each([
    [null, '2022-06-12', { standing: 'running', daysLeft: 28 }],
    [null, '2022-07-09', { standing: 'running', daysLeft: 1 }],
    [null, '2022-07-10', { standing: 'due-today' }],
    [null, '2022-07-11', { standing: 'overdue', daysLate: 1 }],
    [null, '2022-08-07', { standing: 'overdue', daysLate: 28 }],
    ['2022-07-10', '2022-08-07', { standing: 'answered-in-time' }],
    ['2022-05-20', '2022-05-20', { standing: 'answered-in-time' }],
    ['2022-07-11', '2022-08-07', { standing: 'answered-late', daysLate: 1 }],
    ['2022-07-20', '2022-07-15', { standing: 'overdue', daysLate: 5 }],
  ])('answered %s, on %s', (respondedOn, today, expected) => {
    expect(deadlineStanding(due, respondedOn ? parseDay(respondedOn) : null, parseDay(today))).toEqual(
      expected,
    );
  });

  it.each([
    ['not-started', null, 'not-started'],
    ['none', null, 'none'],
    ['not-started', '2022-06-01', 'answered-without-deadline'],
    ['none', '2022-06-01', 'answered-without-deadline'],
    ['none', '2022-07-02', 'none'],
    ['presumed', null, 'presumed'],
  ] as const)('without a due date (%s), answered %s: %s', (clock, respondedOn, standing) => {
    const answer = respondedOn ? parseDay(respondedOn) : null;
    expect(deadlineStanding({ clock, dueOn: null }, answer, parseDay('2022-07-01'))).toEqual({ standing });
  });

  it('calls nothing overdue for a date that is only presumed', () => {
    const presumed = { clock: 'presumed', dueOn: parseDay('2022-07-10') } as const;
    expect(deadlineStanding(presumed, null, parseDay('2023-01-01'))).toEqual({ standing: 'presumed' });
  });

  it('does not change for what happens after the day asked about', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (today, later) => {
        const answered = addDays(today, later);
        expect(deadlineStanding(due, answered, today)).toEqual(deadlineStanding(due, null, today));
      }),
    );
  });
});
