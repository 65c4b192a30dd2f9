import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { type Life, recommended, yearSeenOn } from './year-facts.js';

describe('timeliness of responses', () => {
  // Received on 11 May 2022: due on 10 July 2022, a Sunday.
  it.each<[string, string, Life, object]>([
    [
      'answered on the last day',
      '2022-07-20',
      { answered: [['2022-07-10', 'accepted']] },
      { inTime: { count: 1, of: 1 } },
    ],
    [
      'answered a day late',
      '2022-07-20',
      { answered: [['2022-07-11', 'rejected']] },
      { inTime: { count: 0, of: 1 }, late: 1 },
    ],
    ['late and not answered', '2022-07-11', {}, { inTime: { count: 0, of: 1 }, late: 0, unanswered: 1 }],
    ['due today: too young to tell', '2022-07-10', {}, { inTime: { count: 0, of: 0 }, notYetDue: 1 }],
    [
      'answered before it is due: too young as well',
      '2022-07-01',
      { answered: [['2022-06-20', 'accepted']] },
      { inTime: { count: 0, of: 0 }, notYetDue: 1 },
    ],
    [
      'answered after the day of the report',
      '2022-07-20',
      { answered: [['2022-08-01', 'accepted']] },
      { inTime: { count: 0, of: 1 }, unanswered: 1 },
    ],
    [
      'due in the year before',
      '2022-07-20',
      { made: '2022-01-10' },
      { inTime: { count: 0, of: 0 }, notYetDue: 0 },
    ],
    [
      'withdrawn before it was due',
      '2022-07-20',
      {
        more: {
          endings: [
            { on: parseDay('2022-06-01'), sequence: 1, kind: 'withdrawn', reason: '', successors: [] },
          ],
        },
      },
      { inTime: { count: 0, of: 0 }, dropped: 1 },
    ],
    [
      'withdrawn after it was late',
      '2022-08-20',
      {
        more: {
          endings: [
            { on: parseDay('2022-08-01'), sequence: 1, kind: 'withdrawn', reason: '', successors: [] },
          ],
        },
      },
      { inTime: { count: 0, of: 1 }, unanswered: 1 },
    ],
  ])('%s', (_, asAt, life, counted) => {
    expect(yearSeenOn(asAt, [recommended(1, life)]).timeliness.total).toMatchObject(counted);
  });

  it('tells bodies and rules apart, adds up, and says the median of the days that answers took', () => {
    const trust = { name: 'The Trust', clockRule: 'health' as const, clockLength: null, clockCitation: null };
    const asked = recommended(1, {
      answered: [['2022-05-21', 'accepted']],
      more: {
        further: [{ ...trust, clock: { requestedOn: parseDay('2022-05-11') } }],
        responses: [
          {
            by: 'The Executive',
            isFurther: false,
            sequence: 1,
            reasons: null,
            on: parseDay('2022-05-21'),
            decision: 'accepted',
          },
          {
            by: 'The Trust',
            isFurther: true,
            sequence: 2,
            reasons: null,
            on: parseDay('2022-06-09'),
            decision: 'accepted',
          },
        ],
      },
    });
    const other = recommended(2, { answered: [['2022-06-10', 'accepted']] });
    const { rows, total, late } = yearSeenOn('2022-12-01', [asked, other]).timeliness;
    expect(rows.map(({ by, inTime, medianDays }) => [by, inTime, medianDays])).toEqual([
      ['The Executive', { count: 2, of: 2 }, 20],
      ['The Trust', { count: 0, of: 1 }, 29],
    ]);
    expect(total).toMatchObject({ inTime: { count: 2, of: 3 }, late: 1, unanswered: 0 });
    expect(late).toMatchObject([
      { reference: 'R2022/001', by: 'The Trust', dueOn: '2022-06-08', daysLate: 1 },
    ]);
  });

  it('counts what no law dates, and clocks that have not started, for themselves', () => {
    const request = { clockRule: 'request' as const, clock: {} };
    const { total, undated } = yearSeenOn('2022-12-01', [
      recommended(1, { answered: [['2022-06-10', 'accepted']], more: request }),
      recommended(2, { more: { clock: {} } }),
    ]).timeliness;
    expect(total.inTime.of).toBe(0);
    expect(undated).toMatchObject([
      { answered: { count: 1, of: 1 }, medianDays: 30 },
      { answered: { count: 0, of: 1 }, medianDays: null, rule: expect.stringContaining('clock not started') },
    ]);
  });
});
