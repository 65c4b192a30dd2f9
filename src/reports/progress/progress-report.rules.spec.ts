import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../../calendar/calendar-day.js';
import type { ReportedAction, ReportedRecommendation } from './progress-facts.js';
import { progressReport } from './progress-report.rules.js';
import {
  SAMPLE_AS_AT as AS_AT,
  sampleAction as action,
  sampleRecommendation as recommendation,
  SAMPLE_ANSWER as SAID,
  SAMPLE_SINCE as SINCE,
  sampleFacts,
} from './sample-facts.js';

const TODAY = parseDay('2023-01-09');

function reportOf(recommendations: ReportedRecommendation[], actions: ReportedAction[]) {
  return progressReport(sampleFacts({ recommendations, actions }), AS_AT, SINCE, TODAY);
}

describe('progressReport', () => {
  it('stays the same whatever happens after its day', () => {
    const before = reportOf([recommendation()], [action()]);
    const later = fc.integer({ min: 1, max: 400 }).map((days) => addDays(AS_AT, days));
    const claims = fc.constantFrom('on-track', 'at-risk', 'delayed', 'complete');
    const verdicts = fc.constantFrom('agreed-complete', 'not-agreed', 'no-longer-needed', 'reopened');
    fc.assert(
      fc.property(later, later, later, claims, verdicts, (first, second, third, claim, verdict) => {
        const said = { on: second, sequence: 2, verdict, words: null, supersededBy: null };
        const due = addDays(third, 30);
        const after = reportOf(
          [
            recommendation({
              responses: [{ ...SAID, on: first, decision: 'accepted' }],
              verdicts: [said],
            }),
            recommendation({ id: 2, number: 2, madeOn: first }),
          ],
          [
            action({
              dueOn: due,
              updates: [{ on: first, sequence: 1, claim, words: 'Done', forecastOn: due, evidence: [] }],
              verdicts: [said],
              extensions: [
                {
                  on: third,
                  sequence: 3,
                  oldDueOn: parseDay('2022-07-31'),
                  newDueOn: due,
                  agreedBy: 'Chair',
                  reason: 'Late',
                },
              ],
            }),
            action({ id: 2, number: 2, madeOn: second }),
          ],
        );
        expect(after).toEqual(before);
      }),
    );
  });

  it('counts each recommendation once among answered and unanswered', () => {
    const answers = ['accepted', 'accepted-in-part', 'rejected', null] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answers), { maxLength: 12 }), (decisions) => {
        const { recommendations } = reportOf(
          decisions.map((decision, index) =>
            recommendation({
              id: index,
              number: index,
              responses: decision ? [{ ...SAID, on: AS_AT, decision }] : [],
            }),
          ),
          [],
        ).numbers.total;
        const { made, awaitingResponse, accepted, acceptedInPart, rejected } = recommendations;
        expect(made).toBe(decisions.length);
        expect(awaitingResponse + accepted + acceptedInPart + rejected).toBe(made);
      }),
    );
  });

  it('adds up to what was made, with what is withdrawn, split or merged for itself', () => {
    const lives = fc.record({
      decision: fc.constantFrom('accepted' as const, 'accepted-in-part' as const, 'rejected' as const, null),
      verdict: fc.constantFrom('no-longer-needed' as const, 'agreed-complete' as const, null),
      ending: fc.constantFrom('withdrawn' as const, 'split' as const, 'merged' as const, null),
      clock: fc.constantFrom(
        { receivedOn: SINCE, noticeOn: SINCE },
        { receivedOn: AS_AT, noticeOn: AS_AT },
        {},
      ),
      clockRule: fc.constantFrom('executive' as const, 'request' as const),
      dueOn: fc.constantFrom(SINCE, TODAY, null),
    });
    fc.assert(
      fc.property(fc.array(lives, { maxLength: 12 }), (all) => {
        const verdictOf = ({ verdict }: (typeof all)[number]) =>
          verdict ? [{ on: AS_AT, sequence: 2, verdict, words: null, supersededBy: null }] : [];
        const { recommendations: r, actions: a } = reportOf(
          all.map((life, id) =>
            recommendation({
              id,
              number: id,
              clock: life.clock,
              clockRule: life.clockRule,
              responses: life.decision ? [{ ...SAID, on: AS_AT, decision: life.decision }] : [],
              verdicts: verdictOf(life),
              endings: life.ending
                ? [{ on: AS_AT, sequence: 3, kind: life.ending, reason: 'Asked again', successors: [] }]
                : [],
            }),
          ),
          all.map((life, id) => action({ id, number: id, dueOn: life.dueOn, verdicts: verdictOf(life) })),
        ).numbers.total;
        expect(r.awaitingInTime + r.overdue + r.awaitingWithoutDate).toBe(r.awaitingResponse);
        expect(
          r.awaitingResponse + r.accepted + r.acceptedInPart + r.rejected + r.closedUnanswered + r.ended,
        ).toBe(r.made);
        expect(r.ended).toBe(all.filter(({ ending }) => ending).length);
        const open = all.filter(({ verdict }) => !verdict);
        expect(a.inTime).toBe(open.filter(({ dueOn }) => dueOn === TODAY).length);
        expect(a.inTime + a.overdue + a.withoutDate + a.awaitingVerdict).toBe(a.open);
        expect(a.open + a.agreedComplete + a.dropped).toBe(a.made);
      }),
    );
  });

  it('calls nothing in time that has no date', () => {
    const { recommendations, actions } = reportOf(
      [recommendation({ clockRule: 'request', clock: {} }), recommendation({ id: 2, number: 2, clock: {} })],
      [action({ dueOn: null })],
    ).numbers.total;
    expect(recommendations).toMatchObject({ awaitingResponse: 2, awaitingInTime: 0, awaitingWithoutDate: 2 });
    expect(actions).toMatchObject({ open: 1, inTime: 0, withoutDate: 1 });
  });

  it('says of no day that nobody knows that something was made on it', () => {
    const report = reportOf(
      [recommendation({ isMadeOnKnown: false, clock: {} })],
      [action({ isMadeOnKnown: false, dueOn: SINCE })],
    );
    expect(report.changed.recommendations).toEqual([]);
    expect(report.overdue.actions).toMatchObject([{ municipalYear: null, source: { on: null } }]);
  });

  it('lets an action that is not published move nothing that it tells', () => {
    const accepted = [{ ...SAID, on: SINCE, decision: 'accepted' as const }];
    const done = [
      { on: AS_AT, sequence: 1, verdict: 'agreed-complete' as const, words: null, supersededBy: null },
    ];
    const report = reportOf(
      [recommendation({ responses: accepted })],
      [action({ verdicts: done }), action({ id: 2, number: 2, isTold: false, text: '', dueOn: SINCE })],
    );
    expect(report.numbers.total.actions).toMatchObject({ made: 1, open: 0, agreedComplete: 1 });
    expect(report.overdue.actions).toEqual([]);
    const hidden = action({ isTold: false, text: '' });
    const told = (actions: ReportedAction[]) => reportOf([recommendation({ responses: accepted })], actions);
    expect(told([hidden])).toEqual(told([]));
  });

  it('counts a recommendation once and its answers by addressee, and adds up', () => {
    const trust = { name: 'The Trust', clockRule: 'health' as const, clockLength: null };
    const asked = recommendation({
      addressee: 'The Executive, The Trust',
      further: [{ ...trust, clock: { requestedOn: SINCE } }],
      responses: [{ ...SAID, on: AS_AT, decision: 'accepted' }],
    });
    const { numbers, overdue } = reportOf([asked], []);
    expect(numbers.total.recommendations).toMatchObject({
      ...{ made: 1, awaitingResponse: 1, overdue: 1, accepted: 0 },
      ...{ answersOwed: 1, answersOverdue: 1 },
    });
    expect(overdue.responses.map(({ owner }) => owner)).toEqual(['The Trust']);
    const neither = reportOf([{ ...asked, responses: [] }], []);
    expect(neither.overdue.responses.map(({ owner }) => owner)).toEqual(['The Trust', 'The Executive']);
    expect(neither.numbers.total.recommendations).toMatchObject({ awaitingResponse: 1, answersOwed: 2 });
  });

  it('tells what became overdue as a change', () => {
    const { told } = reportOf([], [action({ dueOn: SINCE })]);
    expect(told.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).toContain('One action');
    expect(told.map(({ on }) => on)).toEqual([addDays(SINCE, 1)]);
  });

  it('puts the longest overdue first', () => {
    const due = (number: number, day: string) => action({ id: number, number, dueOn: parseDay(day) });
    const { overdue } = reportOf([], [due(1, '2022-07-19'), due(2, '2022-06-01'), due(3, '2022-07-20')]);
    expect(overdue.actions.map(({ reference, daysLate }) => [reference, daysLate])).toEqual([
      ['A2022/002', 49],
      ['A2022/001', 1],
    ]);
  });
});
