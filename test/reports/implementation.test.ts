import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import type { ReportedAction, ReportedRecommendation } from '../../src/reports/progress/progress-facts.js';
import { agreedOn, claimedOn, promised, putOff, recommended, yearSeenOn } from './year-facts.js';

describe('implemented and agreed', () => {
  const accepted = { answered: [['2022-06-20', 'accepted']] } as const;
  const within = (
    asAt: string,
    recommendations: ReportedRecommendation[],
    actions: ReportedAction[] = [],
  ) => {
    const [row] = yearSeenOn(asAt, recommendations, actions).implementation;
    return [row?.accepted, row?.sixMonths, row?.twelveMonths];
  };
  const counts = (count: number, of: number, tooYoung = 0, tooYoungAgreed = 0, dropped = 0) => ({
    ...{ agreed: { count, of }, tooYoung, tooYoungAgreed, dropped },
  });

  it.each<[string, string, Partial<ReportedRecommendation>, object, object]>([
    [
      'on the last day of six months',
      '2024-01-01',
      { verdicts: [agreedOn('2022-12-20')] },
      counts(1, 1),
      counts(1, 1),
    ],
    [
      'a day after six months',
      '2024-01-01',
      { verdicts: [agreedOn('2022-12-21')] },
      counts(0, 1),
      counts(1, 1),
    ],
    ['after a year', '2024-01-01', { verdicts: [agreedOn('2023-06-21')] }, counts(0, 1), counts(0, 1)],
    [
      'agreed while it is too young',
      '2022-12-19',
      { verdicts: [agreedOn('2022-10-01')] },
      counts(0, 0, 1, 1),
      counts(0, 0, 1, 1),
    ],
    ['six months gone, not twelve', '2022-12-20', {}, counts(0, 1), counts(0, 0, 1)],
    [
      'agreed and reopened within the time',
      '2024-01-01',
      {
        verdicts: [agreedOn('2022-08-01', 1), { ...agreedOn('2022-09-01', 2), verdict: 'reopened' as const }],
      },
      counts(0, 1),
      counts(0, 1),
    ],
    [
      'no longer needed',
      '2024-01-01',
      { verdicts: [{ ...agreedOn('2022-08-01'), verdict: 'no-longer-needed' as const }] },
      counts(0, 0, 0, 0, 1),
      counts(0, 0, 0, 0, 1),
    ],
  ])('%s', (_, asAt, more, six, twelve) => {
    expect(within(asAt, [recommended(1, { ...accepted, more })])).toEqual([1, six, twelve]);
  });

  it('counts one of which scrutiny agreed each action', () => {
    const done = promised(1, { recommendationId: 1, verdicts: [agreedOn('2022-09-07')] });
    const open = promised(2, { recommendationId: 1 });
    const asked = recommended(1, accepted);
    expect(within('2024-01-01', [asked], [done])).toEqual([1, counts(1, 1), counts(1, 1)]);
    expect(within('2024-01-01', [asked], [done, open])).toEqual([1, counts(0, 1), counts(0, 1)]);
  });

  it('puts a recommendation in the year of the first answer that accepts it, and leaves out what was rejected', () => {
    const { implementation } = yearSeenOn('2024-01-01', [
      recommended(1, {
        answered: [
          ['2022-06-20', 'rejected'],
          ['2022-08-01', 'accepted-in-part'],
        ],
      }),
      recommended(2, { answered: [['2022-06-20', 'rejected']] }),
      recommended(3, { made: '2021-06-01', answered: [['2021-07-01', 'accepted']] }),
      recommended(4, { answered: [['2023-05-02', 'accepted']] }),
    ]);
    expect(implementation.map(({ year, accepted: all }) => [year, all])).toEqual([
      ['2022/23', 1],
      ['2021/22', 1],
    ]);
  });
});

describe('slippage by directorate', () => {
  it('counts what was due in the year by its first date: kept, put off, by how much, overdue', () => {
    const { rows, total } = yearSeenOn(
      '2023-03-01',
      [],
      [
        promised(1, { updates: [claimedOn('2022-09-30')] }),
        promised(2, { updates: [claimedOn('2022-10-01')] }),
        promised(3, {
          dueOn: parseDay('2023-01-31'),
          extensions: [
            putOff('2022-09-20', '2022-09-30', '2022-12-31'),
            putOff('2022-12-20', '2022-12-31', '2023-01-31', 2),
          ],
        }),
        promised(4, {
          directorate: null,
          dueOn: parseDay('2023-02-28'),
          extensions: [putOff('2022-08-01', null, '2023-02-28')],
        }),
        promised(5, { dueOn: parseDay('2023-04-01') }),
        promised(6, { cadence: 'quarterly' }),
        promised(7, { isTold: false }),
        promised(8, { verdicts: [{ ...agreedOn('2022-09-01'), verdict: 'no-longer-needed' }] }),
      ],
    ).slippage;
    expect(rows).toEqual([
      {
        ...{
          directorate: 'Children’s Services',
          onFirstDate: { count: 1, of: 3 },
          extended: { count: 1, of: 3 },
        },
        ...{ timesExtended: 2, medianDays: 123, mostDays: 123, overdue: { count: 1, of: 3 } },
      },
      {
        ...{ directorate: null, onFirstDate: { count: 0, of: 1 }, extended: { count: 1, of: 1 } },
        ...{ timesExtended: 1, medianDays: 0, mostDays: 0, overdue: { count: 1, of: 1 } },
      },
    ]);
    expect(total).toMatchObject({ extended: { count: 2, of: 4 }, timesExtended: 3 });
  });
});
