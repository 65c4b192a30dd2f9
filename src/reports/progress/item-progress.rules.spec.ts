import { describe, expect, it } from '@jest/globals';
import { type CalendarDay, parseDay } from '../../calendar/calendar-day.js';
import { statusOfAction, statusOfRecommendation } from './item-progress.rules.js';
import { actionStanding, recommendationStanding } from './item-standing.rules.js';
import type {
  ReportedAction,
  ReportedRecommendation,
  ReportedUpdate,
  ReportedVerdict,
} from './progress-facts.js';
import { SAMPLE_ANSWER, sampleAction, sampleRecommendation } from './sample-facts.js';

function said(on: string, claim: ReportedUpdate['claim'], forecastOn: string | null = null): ReportedUpdate {
  const forecast = forecastOn === null ? null : parseDay(forecastOn);
  return { on: parseDay(on), sequence: 1, claim, words: 'Said so', forecastOn: forecast, evidence: [] };
}

function judged(on: string, verdict: ReportedVerdict['verdict']): ReportedVerdict {
  return { on: parseDay(on), sequence: 2, verdict, words: 'As proved', supersededBy: null };
}

function answered(
  on: string,
  decision: 'accepted' | 'rejected',
): ReportedRecommendation['responses'][number] {
  return { ...SAMPLE_ANSWER, on: parseDay(on), decision };
}

const SENT_BACK = [judged('2022-07-05', 'not-agreed')];
const CLAIMED = [said('2022-07-01', 'complete')];

describe('statusOfAction, of an action due on 31 July that was claimed complete on the 1st and sent back on the 5th', () => {
  const at = (day: string, more: Partial<ReportedAction> = {}) =>
    statusOfAction(
      actionStanding(sampleAction({ updates: CLAIMED, verdicts: SENT_BACK, ...more }), parseDay(day)),
    );

  it.each([
    ['2022-07-04', 'on-track'],
    ['2022-07-05', 'at-risk'],
    ['2022-07-31', 'at-risk'],
    ['2022-08-01', 'slipped'],
  ])('is on %s %s, as long as nothing more is said', (day, status) => {
    expect(at(day)).toBe(status);
  });

  it.each([
    ['on track', said('2022-07-10', 'on-track'), 'on-track'],
    ['on track, but forecast for August', said('2022-07-10', 'on-track', '2022-08-15'), 'slipped'],
    ['at risk', said('2022-07-10', 'at-risk'), 'at-risk'],
    ['delayed', said('2022-07-10', 'delayed'), 'slipped'],
    ['complete again', said('2022-07-10', 'complete'), 'on-track'],
  ])('is as its owner says since: %s', (_, update, status) => {
    expect(at('2022-07-20', { updates: [...CLAIMED, update] })).toBe(status);
  });

  it('has slipped where it was put off when it was sent back', () => {
    const later = {
      oldDueOn: parseDay('2022-07-31'),
      newDueOn: parseDay('2022-09-30'),
      agreedBy: 'Panel',
      reason: 'Proof',
    };
    const extensions = [{ ...later, on: parseDay('2022-07-05'), sequence: 3 }];
    expect(at('2022-07-20', { dueOn: parseDay('2022-09-30'), extensions })).toBe('slipped');
  });
});

describe('statusOfRecommendation', () => {
  const at = (day: string, more: Partial<ReportedRecommendation>, ...actions: ReportedAction[]) => {
    const on: CalendarDay = parseDay(day);
    const standings = actions.map((each) => actionStanding(each, on));
    const standing = recommendationStanding(sampleRecommendation(more), standings, on, new Set<never>());
    return statusOfRecommendation(standing, standings);
  };
  const rejected = [answered('2022-06-01', 'rejected')];
  const accepted = [answered('2022-06-01', 'accepted')];

  it.each([
    ['2022-07-04', 'stopped'],
    ['2022-07-05', 'not-started'],
  ])('of a rejection that a meeting did not agree with on 5 July is on %s %s', (day, status) => {
    expect(at(day, { responses: rejected, verdicts: SENT_BACK })).toBe(status);
  });

  it('has stopped again where the second answer is no as well', () => {
    const responses = [...rejected, answered('2022-07-10', 'rejected')];
    expect(at('2022-07-20', { responses, verdicts: SENT_BACK })).toBe('stopped');
  });

  it('is on track where the second answer is yes and its action goes on', () => {
    const responses = [...rejected, answered('2022-07-10', 'accepted')];
    expect(at('2022-07-20', { responses, verdicts: SENT_BACK }, sampleAction())).toBe('on-track');
  });

  it.each([
    ['2022-07-04', 'on-track'],
    ['2022-07-05', 'at-risk'],
  ])(
    'of one that was sent back itself on 5 July, its action claimed complete, is on %s %s',
    (day, status) => {
      const action = sampleAction({ updates: CLAIMED });
      expect(at(day, { responses: accepted, verdicts: SENT_BACK }, action)).toBe(status);
    },
  );

  it('is as its action says once that is said', () => {
    const action = sampleAction({ updates: [...CLAIMED, said('2022-07-10', 'on-track')] });
    expect(at('2022-07-20', { responses: accepted, verdicts: SENT_BACK }, action)).toBe('on-track');
  });
});
