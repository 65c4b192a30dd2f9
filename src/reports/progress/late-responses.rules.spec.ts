import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import {
  SAMPLE_ANSWER as ANSWER,
  sampleRecommendation as recommendation,
  SAMPLE_SINCE as SINCE,
} from './sample-facts.js';
import { sampleReport as reportOf } from './sample-report.js';

const day = parseDay;
const accepted = (on = SINCE) => [{ ...ANSWER, on, decision: 'accepted' as const }];

describe('late responses', () => {
  it('tells each addressee for itself: rule, notice, receipt, day and days', () => {
    const asked = recommendation({
      further: [
        {
          name: 'The Trust',
          ...{ clockRule: 'health' as const, clockLength: null, clock: { requestedOn: day('2022-06-01') } },
        },
      ],
    });
    expect(reportOf({ recommendations: [asked] }).lateResponses).toMatchObject([
      {
        by: 'The Trust',
        ...{ rule: 'health', law: expect.stringContaining('reg. 22'), noticeOn: null },
        ...{ receivedOn: '2022-06-01', dueOn: '2022-06-29', answeredOn: null, daysLate: 21 },
      },
      {
        by: 'The Executive',
        ...{ rule: 'executive', law: 'Local Government Act 2000 s.9FE', noticeOn: SINCE, receivedOn: SINCE },
        ...{ dueOn: '2022-07-10', answeredOn: null, daysLate: 10 },
      },
    ]);
  });

  it('tells answers that came late since changes are told, by the first of them', () => {
    const came = recommendation({
      responses: [...accepted(day('2022-07-12')), ...accepted(day('2022-07-15'))],
    });
    expect(reportOf({ recommendations: [came] }).lateResponses).toMatchObject([
      { answeredOn: '2022-07-12', daysLate: 2 },
    ]);
    expect(reportOf({ recommendations: [came] }, day('2022-07-13')).lateResponses).toEqual([]);
    const inTime = recommendation({ responses: accepted(day('2022-07-10')) });
    expect(reportOf({ recommendations: [inTime] }).lateResponses).toEqual([]);
  });

  it('tells none of what a panel has ended, and none for a date that is only presumed', () => {
    const ended = recommendation({
      endings: [{ on: SINCE, sequence: 1, kind: 'withdrawn', reason: 'Asked again', successors: [] }],
    });
    const presumed = recommendation({ id: 2, number: 2, clock: { receivedOn: SINCE } });
    expect(reportOf({ recommendations: [ended, presumed] }).lateResponses).toEqual([]);
  });

  it('agrees with the overdue answers that the numbers count', () => {
    const report = reportOf({ recommendations: [recommendation()] });
    expect(report.lateResponses.map(({ reference }) => reference)).toEqual(
      report.overdue.responses.map(({ reference }) => reference),
    );
  });
});
