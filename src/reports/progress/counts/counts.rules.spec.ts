import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay } from '../../../calendar/calendar-day.js';
import { readCountedAddress } from '../counted/counted-address.js';
import { itemsCounted } from '../counted/counted-items.rules.js';
import { countedHref } from '../counted/counted-wish.js';
import type { ProgressFacts, ReportedAction, ReportedRecommendation } from '../progress-facts.js';
import { progressReport } from '../progress-report.rules.js';
import {
  SAMPLE_AS_AT,
  SAMPLE_SINCE,
  sampleAction,
  sampleFacts,
  sampleRecommendation,
} from '../sample-facts.js';
import type { HeadlineCount, HeadlineSum } from './headline.rules.js';

const PANELS = [
  { id: 1, code: 'CYP', name: 'Children’s Panel' },
  { id: 2, code: 'EEN', name: 'Environment Panel' },
];
const days = fc.integer({ min: -400, max: 60 }).map((by) => addDays(SAMPLE_AS_AT, by));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const verdicts = maybe(
  fc.record({
    on: days,
    verdict: fc.constantFrom('agreed-complete', 'not-agreed', 'no-longer-needed', 'superseded', 'reopened'),
  }),
);
const recommendationLives = fc.record({
  madeOn: days,
  bodyId: fc.constantFrom(1, 2),
  isMadeOnKnown: fc.boolean(),
  startedOn: maybe(days),
  clockRule: fc.constantFrom('executive', 'request', 'health', 'partner'),
  answer: maybe(
    fc.record({ on: days, decision: fc.constantFrom('accepted', 'accepted-in-part', 'rejected') }),
  ),
  further: maybe(fc.record({ startedOn: days, answeredOn: maybe(days) })),
  verdict: verdicts,
  ending: maybe(fc.record({ on: days, kind: fc.constantFrom('withdrawn', 'split', 'merged', 'restored') })),
});
const actionLives = fc.record({
  madeOn: days,
  bodyId: fc.constantFrom(1, 2),
  isTold: fc.boolean(),
  of: maybe(fc.integer({ min: 0, max: 7 })),
  directorate: fc.constantFrom('Children', 'Place', null),
  dueOn: maybe(days),
  claim: maybe(fc.record({ on: days, claim: fc.constantFrom('on-track', 'complete', 'delayed') })),
  verdict: verdicts,
});

type Lives = readonly [recommendations: readonly RecommendationLife[], actions: readonly ActionLife[]];
type RecommendationLife = typeof recommendationLives extends fc.Arbitrary<infer Life> ? Life : never;
type ActionLife = typeof actionLives extends fc.Arbitrary<infer Life> ? Life : never;

const lives = fc.tuple(
  fc.array(recommendationLives, { maxLength: 8 }),
  fc.array(actionLives, { maxLength: 10 }),
);

function factsOf([recommendations, actions]: Lives): ProgressFacts {
  const judged = (verdict: ActionLife['verdict']) =>
    verdict ? [{ ...verdict, sequence: 5, words: null, supersededBy: null }] : [];
  return sampleFacts({
    bodies: PANELS,
    recommendations: recommendations.map(
      ({ startedOn, answer, further, verdict, ending, ...life }, id): ReportedRecommendation => ({
        ...sampleRecommendation(),
        ...{ ...life, id, number: id },
        clock: startedOn ? { receivedOn: startedOn, noticeOn: startedOn, requestedOn: startedOn } : {},
        further: further
          ? [
              {
                name: 'The Trust',
                clockRule: 'health',
                clockLength: null,
                clockCitation: null,
                clock: { requestedOn: further.startedOn },
              },
            ]
          : [],
        responses: [
          ...(answer
            ? [{ ...answer, by: 'The Executive', isFurther: false, sequence: 1, reasons: null }]
            : []),
          ...(further?.answeredOn
            ? [
                {
                  on: further.answeredOn,
                  decision: 'accepted' as const,
                  by: 'The Trust',
                  isFurther: true,
                  sequence: 2,
                  reasons: null,
                },
              ]
            : []),
        ],
        verdicts: judged(verdict),
        endings: ending ? [{ ...ending, sequence: 6, reason: 'Asked again', successors: [] }] : [],
      }),
    ),
    actions: actions.map(
      ({ claim, verdict, of, ...life }, id): ReportedAction => ({
        ...sampleAction(),
        ...{ ...life, id, number: id, recommendationId: of },
        updates: claim ? [{ ...claim, sequence: 3, words: 'Done', forecastOn: null, evidence: [] }] : [],
        verdicts: judged(verdict),
      }),
    ),
  });
}

function reportOf(facts: ProgressFacts, asAt: CalendarDay = SAMPLE_AS_AT) {
  return progressReport(facts, asAt, SAMPLE_SINCE, SAMPLE_AS_AT);
}

function misfits<Id extends string>(
  counts: readonly HeadlineCount<Id>[],
  sums: readonly HeadlineSum<Id>[],
  value: 'count' | 'before',
): string[] {
  const of = (id: Id) => counts.find((each) => each.id === id)?.[value] ?? Number.NaN;
  return sums
    .filter(({ whole, parts }) => parts.reduce((sum, id) => sum + of(id), 0) !== of(whole))
    .map(({ whole, parts }) => `${whole} ${of(whole)} is not ${parts.join(' + ')}`);
}

describe('the numbers of a report', () => {
  it('add up in every set, now and at the last report', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const { headline } = reportOf(factsOf(all));
        for (const value of ['count', 'before'] as const) {
          expect(misfits(headline.recommendations, headline.recommendationSums, value)).toEqual([]);
          expect(misfits(headline.actions, headline.actionSums, value)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('add up to the same by panel, by directorate and by municipal year, and over how long matters are overdue', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const { breakdown } = reportOf(factsOf(all));
        const { whole, ageing, ...parts } = breakdown;
        for (const rows of [parts.panels, parts.municipalYears]) {
          for (const [id, count] of Object.entries(whole.recommendations)) {
            const sum = rows.reduce(
              (so, row) => so + Number((row.recommendations as Record<string, number>)[id]),
              0,
            );
            expect([id, sum]).toEqual([id, count]);
          }
        }
        for (const rows of [parts.panels, parts.directorates, parts.municipalYears]) {
          for (const [id, count] of Object.entries(whole.actions)) {
            const sum = rows.reduce((so, row) => so + Number((row.actions as Record<string, number>)[id]), 0);
            expect([id, sum]).toEqual([id, count]);
          }
        }
        expect(ageing.reduce((sum, band) => sum + band.recommendations, 0)).toBe(
          whole.recommendations['awaiting-overdue'],
        );
        expect(ageing.reduce((sum, band) => sum + band.actions, 0)).toBe(whole.actions.overdue);
      }),
      { numRuns: 200 },
    );
  });

  it('stand beside those that a report of the day before the changes gave, and change by what is told', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const facts = factsOf(all);
        const earlier = reportOf(facts, addDays(SAMPLE_SINCE, -1)).headline;
        const { headline, changed } = reportOf(facts);
        const countOf = (counts: readonly HeadlineCount[]) => counts.map(({ id, count }) => [id, count]);
        const beforeOf = (counts: readonly HeadlineCount[]) => counts.map(({ id, before }) => [id, before]);
        expect(beforeOf(headline.recommendations)).toEqual(countOf(earlier.recommendations));
        expect(beforeOf(headline.actions)).toEqual(countOf(earlier.actions));
        const made = headline.recommendations.find(({ id }) => id === 'made');
        if (facts.recommendations.every(({ isMadeOnKnown }) => isMadeOnKnown))
          expect((made?.count ?? 0) - (made?.before ?? 0)).toBe(changed.recommendations.length);
      }),
    );
  });

  it('lead to as many items as they say', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...PANELS, null), (all, panel) => {
        const facts = factsOf(all);
        const report = reportOf(facts);
        const row = panel
          ? report.breakdown.panels.find(({ key }) => key === panel.code)
          : report.breakdown.whole;
        const part = panel ? { panel: panel.code } : {};
        for (const of of ['recommendations', 'actions'] as const) {
          for (const [id, count] of Object.entries(row?.[of] ?? {})) {
            const query = new URL(countedHref(report, of, id, part), 'http://localhost').searchParams;
            const wish = readCountedAddress(Object.fromEntries(query));
            const found = itemsCounted(facts, wish, SAMPLE_AS_AT, SAMPLE_SINCE);
            expect([id, found[of].length]).toEqual([id, count]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('count an answer as late by the day on which it first came, whichever of several gave it', () => {
    const late = {
      on: addDays(SAMPLE_SINCE, 65),
      decision: 'accepted' as const,
      by: 'The Executive',
      isFurther: false,
    };
    const facts = sampleFacts({
      recommendations: [
        sampleRecommendation({ responses: [{ ...late, sequence: 1, reasons: null }] }),
        sampleRecommendation({
          id: 2,
          number: 2,
          responses: [
            { ...late, on: SAMPLE_SINCE, sequence: 1, reasons: null },
            { ...late, sequence: 2, reasons: null },
          ],
        }),
        sampleRecommendation({
          id: 3,
          number: 3,
          clockRule: 'request',
          responses: [{ ...late, sequence: 1, reasons: null }],
        }),
      ],
    });
    const counts = reportOf(facts).headline.recommendations;
    const count = (id: string) => counts.find((each) => each.id === id)?.count;
    expect(['answered', 'answered-late', 'answered-in-time', 'answered-without-date'].map(count)).toEqual([
      3, 1, 1, 1,
    ]);
  });
});
