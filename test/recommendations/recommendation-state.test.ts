import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tallyActions } from '../../src/actions/list/action-tally.rules.js';
import { actionState } from '../../src/actions/states/action-state.rules.js';
import { latestAsAt } from '../../src/calendar/latest-as-at.js';
import { noFilters } from '../../src/recommendations/list/recommendation-filters.js';
import { RecommendationsQueries } from '../../src/recommendations/recommendations.queries.js';
import { namesAnAction } from '../../src/recommendations/states/named-action.rules.js';
import {
  countingAnswers,
  recommendationState,
} from '../../src/recommendations/states/recommendation-state.rules.js';
import {
  RECOMMENDATION_STATES,
  type RecommendationStateName,
} from '../../src/recommendations/states/recommendation-states.rules.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { enterFacts } from './enter-facts.js';
import { type RecordedFacts, recordedFacts, TODAY } from './generated-facts.js';

const ALL = { sort: 'reference', descending: false, after: null, before: null, size: 1000 } as const;

let app: TestApp;
let generated: RecordedFacts[];

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  const council = await seedCouncil(app);
  generated = fc.sample(recordedFacts, { numRuns: 250, seed: 20220615 });
  await app.database.transact(async (tx) => {
    for (const [index, facts] of generated.entries()) await enterFacts(tx, council, facts, index + 1);
  });
});
afterAll(() => app.close());

it('gives in SQL the state that the rule gives', async () => {
  const { rows } = await app.get(RecommendationsQueries).list(noFilters('administrator'), TODAY, ALL);
  expect(rows.map(({ state }) => state)).toEqual(generated.map(stateByRule));
  expect(new Set(rows.map(({ state }) => state))).toEqual(
    new Set(RECOMMENDATION_STATES.map(({ name }) => name)),
  );
});

it('counts and lists the same rows when narrowed to a state', async () => {
  const queries = app.get(RecommendationsQueries);
  for (const { name } of RECOMMENDATION_STATES) {
    const { rows, total } = await queries.list({ ...noFilters('administrator'), state: name }, TODAY, ALL);
    const expected = generated.filter((facts) => stateByRule(facts) === name).length;
    expect([name, rows.length, total]).toEqual([name, expected, expected]);
  }
});

function stateByRule(facts: RecordedFacts): RecommendationStateName {
  const dueOn = facts.clockRule !== 'executive' ? null : facts.responseDueOn;
  const actions = facts.actions.map(({ hasOwner, dueOn: actionDueOn, cadence, updates, verdicts }) => {
    const claim = latestAsAt(updates, TODAY);
    const verdict = latestAsAt(verdicts, TODAY);
    const isNamed = namesAnAction({
      ownerId: hasOwner ? 1 : null,
      dueOn: actionDueOn,
      dueBodyId: null,
      cadence,
      startsOn: cadence && TODAY,
    });
    return { claim, isNamed, state: actionState({ dueOn: actionDueOn, claim, verdict }, TODAY) };
  });
  const clock = facts.clockRule !== 'executive' ? 'none' : dueOn ? 'started' : 'not-started';
  return recommendationState(
    {
      deadline: { clock, dueOn },
      response: latestAsAt(countingAnswers(facts.answers).map(asItStands), TODAY),
      verdict: latestAsAt(facts.verdicts, TODAY),
      actions: tallyActions(actions),
      ending: latestAsAt(facts.endings, TODAY),
    },
    TODAY,
  );
}

function asItStands(answer: RecordedFacts['answers'][number]) {
  return { ...answer, decision: answer.correctedTo ?? answer.decision };
}
