import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Visible, visibleTo } from '../../src/bodies/publicity.rules.js';
import { addDays } from '../../src/calendar/calendar-day.js';
import { ActionFactsQueries } from '../../src/reports/progress/action-facts.queries.js';
import { factsOfBodies } from '../../src/reports/progress/facts-scope.js';
import { RecommendationFactsQueries } from '../../src/reports/progress/recommendation-facts.queries.js';
import { TrendQueries } from '../../src/reports/trend/trend.queries.js';
import { type TrendPoint, trendOf } from '../../src/reports/trend/trend.rules.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { enterFacts } from './enter-facts.js';
import { recordedFacts, TODAY } from './generated-facts.js';

const DAYS = [-4, -3, -2, -1, 0].map((offset) => addDays(TODAY, offset));

let app: TestApp;
let council: Council;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  const generated = fc.sample(recordedFacts, { numRuns: 250, seed: 20220616 });
  await app.database.transact(async (tx) => {
    for (const [index, facts] of generated.entries()) await enterFacts(tx, council, facts, index + 1);
  });
});
afterAll(() => app.close());

it.each<[string, readonly Visible[]]>([
  ['those who see all', visibleTo(asRole('administrator'))],
  ['the public', visibleTo(null)],
])('the trend of recommendations is in SQL what the rules say of each day, for %s', async (_, visible) => {
  const scope = factsOfBodies(Object.values(council.bodies), visible);
  const recommendations = await app.get(RecommendationFactsQueries).of(scope, TODAY);
  const actions = await app.get(ActionFactsQueries).of(scope, TODAY);
  const shares = (points: readonly TrendPoint[]) =>
    points.map(({ on, accepted, implemented }) => [on, accepted, implemented]);
  const ruled = shares(trendOf({ recommendations, actions, closedDays: new Set() }, DAYS));
  const { points: found } = await app.get(TrendQueries).of({ visible, bodyIds: null }, DAYS);
  expect(shares(found)).toEqual(ruled);
  expect(Number(ruled.at(-1)?.[1])).toBeGreaterThan(40);
  expect(Number(ruled.at(-1)?.[2])).toBeGreaterThan(10);
});
