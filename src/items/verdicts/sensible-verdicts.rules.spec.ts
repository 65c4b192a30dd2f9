import { describe, expect, it } from '@jest/globals';
import {
  describeRecommendationState,
  type RecommendationStateName,
} from '../../recommendations/states/recommendation-states.rules.js';
import { sensibleVerdicts } from './sensible-verdicts.rules.js';
import type { Verdict } from './verdict.rules.js';

const GIVEN_UP: Verdict[] = ['no-longer-needed', 'superseded'];
const EXPECTED: Record<RecommendationStateName, Verdict[]> = {
  'clock-not-started': GIVEN_UP,
  'awaiting-response': GIVEN_UP,
  'response-overdue': GIVEN_UP,
  'accepted-no-action': ['agreed-complete', ...GIVEN_UP],
  'in-progress': ['agreed-complete', ...GIVEN_UP],
  'claimed-complete': ['agreed-complete', 'not-agreed', ...GIVEN_UP],
  rejected: ['not-agreed', ...GIVEN_UP],
  'rejection-not-agreed': GIVEN_UP,
  'agreed-complete': ['reopened'],
  'no-longer-needed': ['reopened'],
  superseded: ['reopened'],
  withdrawn: [],
  split: [],
  merged: [],
};

describe('sensibleVerdicts', () => {
  it.each(Object.keys(EXPECTED) as RecommendationStateName[])('on what is %s', (name) => {
    expect(sensibleVerdicts(describeRecommendationState(name))).toEqual(EXPECTED[name]);
  });

  it.each(['no-date', 'open', 'due-soon', 'overdue', 'sent-back'])('on an action that is %s', (name) => {
    expect(sensibleVerdicts({ name, awaitsVerdict: false })).toEqual(['agreed-complete', ...GIVEN_UP]);
  });
});
