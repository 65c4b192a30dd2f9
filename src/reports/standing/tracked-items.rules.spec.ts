import { describe, expect, it } from '@jest/globals';
import {
  askedRecommendation,
  owedAction,
  sampleResponse,
  sampleStandings,
  sampleUpdate,
  sampleVerdict,
} from '../../../test/support/report-samples.js';
import { ACTION_STATES } from '../../actions/states/action-states.rules.js';
import { parseDay } from '../../calendar/calendar-day.js';
import { RECOMMENDATION_STATES } from '../../recommendations/states/recommendation-states.rules.js';
import type { ReportedAction, ReportedRecommendation } from '../progress/progress-facts.js';
import { nextOfAction, nextOfRecommendation } from './next-step.rules.js';
import { trackedItems } from './tracked-items.rules.js';

const day = parseDay;

function trackedOf(actions: ReportedAction[], recommendations: ReportedRecommendation[] = []) {
  return trackedItems(sampleStandings('2022-09-07', actions, recommendations), day('2022-09-07'));
}

const ANSWERED = { responses: [sampleResponse('2022-03-01', { reasons: 'Agreed in full' })] };
const AGREED = { verdicts: [sampleVerdict('2022-07-06', { verdict: 'agreed-complete' as const })] };

describe('tracked items', () => {
  it('follow in the order in which they were made, each recommendation with its actions', () => {
    const found = trackedOf(
      [
        owedAction(1, { madeOn: day('2022-02-01') }),
        owedAction(2, { recommendationId: 5, madeOn: day('2022-03-01') }),
        owedAction(3, { recommendationId: 99 }),
      ],
      [askedRecommendation(5), askedRecommendation(6, { madeOn: day('2022-01-05') })],
    );
    expect(found.map(({ reference }) => reference)).toEqual([
      'R2022/006',
      'R2022/005',
      'A2022/002',
      'A2022/003',
      'A2022/001',
    ]);
    expect(found[1]?.carriedOutBy).toEqual(['A2022/002']);
  });

  it('say of an action the answer to that which it carries out, and the last that was said', () => {
    const action = owedAction(1, { recommendationId: 5, updates: [sampleUpdate('2022-06-01')] });
    const [, tracked] = trackedOf([action], [askedRecommendation(5, ANSWERED)]);
    expect(tracked).toMatchObject({
      response: { decision: 'accepted', on: '2022-03-01', reasons: 'Agreed in full' },
      latest: { words: 'All goes well', on: '2022-06-01' },
      ...{ daysLate: 38, status: 'slipped', isOpen: true, closedOn: null },
      next: 'To do, or a later date to be agreed',
    });
  });

  it.each([
    [
      'a rejection',
      { responses: [sampleResponse('2022-03-01', { decision: 'rejected' as const })] },
      '2022-03-01',
    ],
    ['a verdict on it', AGREED, '2022-07-06'],
    [
      'its end',
      {
        endings: [
          { on: day('2022-04-01'), sequence: 1, kind: 'withdrawn' as const, reason: 'Done', successors: [] },
        ],
      },
      '2022-04-01',
    ],
  ])('are closed on the day of %s', (_, facts, closedOn) => {
    const [tracked] = trackedOf([], [askedRecommendation(5, facts)]);
    expect(tracked).toMatchObject({ isOpen: false, closedOn, next: null });
  });

  it('are closed with the last of their actions', () => {
    const actions = [1, 2].map((number) => owedAction(number, { recommendationId: 5, ...AGREED }));
    const [tracked] = trackedOf(actions, [askedRecommendation(5, ANSWERED)]);
    expect(tracked).toMatchObject({ status: 'achieved', isOpen: false, closedOn: '2022-07-06' });
  });
});

describe('what comes next', () => {
  it.each([
    ...ACTION_STATES.map(({ name, isOpen }) => [name, isOpen, nextOfAction(name)] as const),
    ...RECOMMENDATION_STATES.map(({ name, isOpen }) => [name, isOpen, nextOfRecommendation(name)] as const),
  ])('of what is %s is said as long as it is open', (_, isOpen, next) => {
    expect(next !== null).toBe(isOpen);
  });
});
