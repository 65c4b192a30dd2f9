import { describe, expect, it } from '@jest/globals';
import { ACTION_STATES } from '../../actions/states/action-states.rules.js';
import { CLAIMS } from '../../actions/updates/claim.rules.js';
import { RECOMMENDATION_STATES } from '../../recommendations/states/recommendation-states.rules.js';
import {
  type ActionProgress,
  actionStatus,
  PROGRESS_STATUSES,
  type ProgressStatus,
  recommendationStatus,
} from './progress-status.rules.js';

const EVERY_ACTION: ActionProgress[] = ACTION_STATES.flatMap(({ name: state }) =>
  [null, ...CLAIMS].flatMap((claim) =>
    [true, false].flatMap((isPutOff) =>
      [true, false].map((isForecastLate) => ({ state, claim, isPutOff, isForecastLate })),
    ),
  ),
);

/** Every set of statuses that the actions of a recommendation can have between them. */
const EVERY_SET = Array.from({ length: 2 ** PROGRESS_STATUSES.length }, (_, bits) =>
  PROGRESS_STATUSES.filter((_status, place) => (bits >> place) & 1),
);
const EVERY_RECOMMENDATION = RECOMMENDATION_STATES.flatMap((state) =>
  EVERY_SET.flatMap((actions) =>
    [true, false].map((isSentBack) => ({
      ...{ state, actions, isSentBack },
      status: recommendationStatus(state.name, actions, isSentBack),
    })),
  ),
);

const only = <Thing>(things: readonly Thing[], wanted: (thing: Thing) => boolean) => things.filter(wanted);

describe('actionStatus', () => {
  it('says one thing of every action', () => {
    for (const action of EVERY_ACTION) {
      const isClosed = ['agreed-complete', 'no-longer-needed', 'superseded'].includes(action.state);
      const isClaimed = action.state === 'claimed-complete';
      const { isPutOff, isForecastLate, claim } = action;
      const hasSlipped = action.state === 'overdue' || isPutOff || isForecastLate || claim === 'delayed';
      const isMoving = !isClosed && !isClaimed;
      const isInDoubt = claim === 'at-risk' || action.state === 'sent-back';
      const expected: Record<ProgressStatus, boolean> = {
        achieved: action.state === 'agreed-complete',
        stopped: isClosed && action.state !== 'agreed-complete',
        slipped: isMoving && hasSlipped,
        'at-risk': isMoving && !hasSlipped && isInDoubt,
        'on-track': isClaimed || (isMoving && !hasSlipped && !isInDoubt),
        'not-started': false,
      };
      expect([action, PROGRESS_STATUSES.filter((status) => expected[status])]).toEqual([
        action,
        [actionStatus(action)],
      ]);
    }
  });
});

describe('recommendationStatus', () => {
  it('calls achieved what scrutiny agreed, and nothing else', () => {
    for (const { state, status } of EVERY_RECOMMENDATION)
      expect(status === 'achieved').toBe(state.name === 'agreed-complete');
  });

  it('has stopped where nobody owes anything any more', () => {
    for (const { state, status } of EVERY_RECOMMENDATION)
      expect(status === 'stopped').toBe(!state.isOpen && state.name !== 'agreed-complete');
  });

  it('has slipped where the answer is late or any of its actions has', () => {
    const alive = only(EVERY_RECOMMENDATION, ({ state }) => state.isOpen);
    for (const { state, actions, status } of alive)
      expect(status === 'slipped').toBe(state.name === 'response-overdue' || actions.includes('slipped'));
  });

  it('is at risk where an action is or it was sent back, and none has slipped', () => {
    const answered = only(
      EVERY_RECOMMENDATION,
      ({ state, status }) => state.isOpen && status !== 'slipped' && status !== 'stopped',
    );
    const underWay = ['in-progress', 'claimed-complete'];
    for (const { state, actions, isSentBack, status } of answered) {
      const isInDoubt = isSentBack && underWay.includes(state.name);
      expect(status === 'at-risk').toBe(actions.includes('at-risk') || isInDoubt);
    }
  });

  it('has not started before there is an answer and an action', () => {
    const started = new Set(
      EVERY_RECOMMENDATION.filter(({ status }) => status === 'on-track').map(({ state }) => state.name),
    );
    expect([...started]).toEqual(['in-progress', 'claimed-complete']);
    const waiting = new Set(
      EVERY_RECOMMENDATION.filter(({ status }) => status === 'not-started').map(({ state }) => state.name),
    );
    const unstarted = [
      'clock-not-started',
      'awaiting-response',
      'accepted-no-action',
      'rejection-not-agreed',
    ];
    expect([...waiting]).toEqual(unstarted);
  });
});
