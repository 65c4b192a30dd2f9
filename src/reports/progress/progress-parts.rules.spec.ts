import { describe, expect, it } from '@jest/globals';
import { addDays, parseDay } from '../../calendar/calendar-day.js';
import type { ProgressFacts } from './progress-facts.js';
import {
  SAMPLE_ANSWER as ANSWER,
  SAMPLE_AS_AT as AS_AT,
  sampleAction as action,
  sampleRecommendation as recommendation,
  SAMPLE_SINCE as SINCE,
} from './sample-facts.js';
import { sampleReport as reportOf } from './sample-report.js';

const day = parseDay;
const DONE = { sequence: 9, words: null, supersededBy: null, verdict: 'agreed-complete' as const };
const SAID = { sequence: 1, forecastOn: null, evidence: [] };
const accepted = (on = SINCE) => [{ ...ANSWER, on, decision: 'accepted' as const }];

describe('overdue actions', () => {
  it('come with what was said last and each extension that was agreed by then', () => {
    const extension = (on: string, to: string) => ({
      ...{ on: day(on), sequence: 1, oldDueOn: day('2022-06-01'), newDueOn: day(to) },
      ...{ agreedBy: 'Chair', reason: 'The printer closed' },
    });
    const { overdueActions } = reportOf({
      actions: [
        action({
          dueOn: day('2022-09-01'),
          extensions: [extension('2022-06-01', '2022-07-10'), extension('2022-07-25', '2022-09-01')],
          updates: [{ ...SAID, on: SINCE, claim: 'delayed', words: 'The printer closed' }],
        }),
        action({ id: 2, number: 2, dueOn: day('2022-07-01') }),
      ],
    });
    expect(overdueActions).toMatchObject([
      { reference: 'A2022/002', daysLate: 19, latest: null, extensions: [] },
      {
        ...{ reference: 'A2022/001', dueOn: '2022-07-10', daysLate: 10, timesExtended: 1 },
        ...{ latest: { words: 'The printer closed' }, extensions: [{ newDueOn: '2022-07-10' }] },
      },
    ]);
  });
});

describe('claims, promises, questions and what is due', () => {
  const claimed = { updates: [{ ...SAID, on: SINCE, claim: 'complete' as const, words: 'Done' }] };

  it('names a recommendation that is carried out, as its owners say', () => {
    const report = reportOf({
      recommendations: [recommendation({ responses: accepted() })],
      actions: [action(claimed), action({ id: 2, number: 2, verdicts: [{ ...DONE, on: SINCE }] })],
    });
    expect(report.claimedRecommendations).toMatchObject([
      { reference: 'R2022/001', on: SINCE, claims: [{ reference: 'A2022/001', latest: { words: 'Done' } }] },
    ]);
    expect(report.frontMatter.asks.find(({ kind }) => kind === 'agree')?.items).toEqual([
      { reference: 'R2022/001', path: '/recommendations/R2022-001' },
      { reference: 'A2022/001', path: '/actions/A2022-001' },
    ]);
  });

  it('tells promises and members’ questions apart, as long as they are open', () => {
    const promise = { origin: 'commitment' as const, recommendationId: null };
    const report = reportOf({
      actions: [
        action(promise),
        action({ ...promise, id: 2, number: 2, question: 'How many homes?' }),
        action({ ...promise, id: 3, number: 3, verdicts: [{ ...DONE, on: SINCE }] }),
        action({ id: 4, number: 4 }),
      ],
    });
    expect(report.promises.map(({ reference }) => reference)).toEqual(['A2022/001']);
    expect(report.questions).toMatchObject([{ reference: 'A2022/002', question: 'How many homes?' }]);
  });

  it('tells what is due up to the meeting after the next, that day included, the first due first', () => {
    const due = (number: number, on: string) =>
      action({ id: number, number, dueOn: day(on), recommendationId: null });
    const facts: Partial<ProgressFacts> = {
      meetings: { next: day('2022-09-07'), following: day('2022-10-05') },
      recommendations: [
        recommendation({ clock: { receivedOn: day('2022-07-01'), noticeOn: day('2022-07-01') } }),
      ],
      actions: [
        due(1, '2022-10-06'),
        due(2, '2022-10-05'),
        due(3, '2022-07-20'),
        due(4, '2022-07-19'),
        action({ ...claimed, id: 5, number: 5 }),
      ],
    };
    const { dueNext } = reportOf(facts);
    expect(dueNext).toMatchObject({ until: '2022-10-05', isMeeting: true });
    expect(dueNext.items.map(({ reference, dueOn }) => [reference, dueOn])).toEqual([
      ['A2022/003', '2022-07-20'],
      ['R2022/001', '2022-08-31'],
      ['A2022/002', '2022-10-05'],
    ]);
    expect(reportOf({ ...facts, meetings: { next: null, following: null } }).dueNext).toMatchObject({
      ...{ until: addDays(AS_AT, 91), isMeeting: false },
    });
  });

  it('lists everything open once, and nothing that is closed', () => {
    const report = reportOf({
      recommendations: [
        recommendation({ responses: accepted() }),
        recommendation({ id: 2, number: 2, verdicts: [{ ...DONE, on: SINCE }] }),
      ],
      actions: [action(), action({ id: 2, number: 2, verdicts: [{ ...DONE, on: SINCE }] })],
    });
    expect(report.open.map(({ reference }) => reference)).toEqual(['R2022/001', 'A2022/001']);
    const { actions } = report.numbers.total;
    expect(report.open.filter(({ kind }) => kind === 'action')).toHaveLength(actions.open);
  });
});

describe('duties', () => {
  it('are counted as met and missed, with what came of them lately', () => {
    const terms = { ...action().terms, cadence: 'quarterly' as const, startsOn: day('2022-01-31') };
    const times = [
      { on: day('2022-01-31'), standing: 'met-late', metOn: day('2022-02-03') },
      { on: day('2022-04-30'), standing: 'missed', metOn: null },
      { on: day('2022-06-30'), standing: 'overdue', metOn: null },
      { on: day('2022-09-30'), standing: 'next', metOn: null },
    ] as const;
    const { duties } = reportOf({
      actions: [
        action({ terms, cadence: 'quarterly', recommendationId: null }),
        action({ id: 2, number: 2 }),
      ],
      duties: new Map([[1, times.map((each) => ({ ...each, dueOn: each.on, meetingId: null }))]]),
    });
    expect(duties).toMatchObject([
      {
        ...{ reference: 'A2022/001', cadence: 'quarterly', met: 0, metLate: 1, missed: 1, overdue: 1 },
        lately: [{ dueOn: '2022-06-30', standing: 'overdue' }],
        nextOn: '2022-09-30',
      },
    ]);
  });
});
