import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tallyActions } from '../../src/actions/list/action-tally.rules.js';
import { actionState } from '../../src/actions/states/action-state.rules.js';
import { visibleTo } from '../../src/bodies/publicity.rules.js';
import { latestAsAt } from '../../src/calendar/latest-as-at.js';
import { HomeQueries } from '../../src/pages/home/home.queries.js';
import { noFilters } from '../../src/recommendations/list/recommendation-filters.js';
import { RecommendationsQueries } from '../../src/recommendations/recommendations.queries.js';
import { namesAnAction } from '../../src/recommendations/states/named-action.rules.js';
import {
  countOutcomes,
  OUTCOMES,
  type Outcome,
  type OutcomeCounts,
  recommendationOutcome,
} from '../../src/recommendations/states/recommendation-outcome.rules.js';
import {
  countingAnswers,
  type ResponseClock,
  recommendationState,
  unanswered,
} from '../../src/recommendations/states/recommendation-state.rules.js';
import {
  RECOMMENDATION_STATES,
  type RecommendationStateName,
  UNANSWERED,
} from '../../src/recommendations/states/recommendation-states.rules.js';
import { RegisterQueries } from '../../src/register/register.queries.js';
import { ChasedItemsQueries } from '../../src/reminders/chased-items.queries.js';
import { asRole, type Role } from '../../src/web/permissions.rules.js';
import { seedCouncil } from '../support/council.js';
import { differencesOfStandings } from '../support/kept-standings.js';
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

it.each(['administrator', 'member', 'public-reader'] as const)(
  'gives in SQL the state that the rule gives, to %s of what they may see',
  async (role) => {
    const { rows } = await app.get(RecommendationsQueries).list(noFilters(asRole(role)), TODAY, ALL);
    expect(rows.map(({ state }) => state)).toEqual(generated.map((facts) => stateByRule(facts, role)));
    expect(new Set(rows.map(({ state }) => state))).toEqual(
      new Set(RECOMMENDATION_STATES.map(({ name }) => name)),
    );
  },
);

it('counts and lists the same rows when narrowed to a state', async () => {
  const queries = app.get(RecommendationsQueries);
  for (const { name } of RECOMMENDATION_STATES) {
    const { rows, total } = await queries.list({ ...noFilters(asRole('member')), state: name }, TODAY, ALL);
    const expected = generated.filter((facts) => stateByRule(facts, 'member') === name).length;
    expect([name, rows.length, total]).toEqual([name, expected, expected]);
  }
});

function stateByRule(facts: RecordedFacts, role: Role | null): RecommendationStateName {
  const seen = facts.actions.filter(({ publicity }) => visibleTo(role && asRole(role)).includes(publicity));
  const actions = seen.map(({ hasOwner, dueOn: actionDueOn, cadence, updates, verdicts }) => {
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
  return recommendationState(
    {
      deadline: firstClock(facts),
      response: latestAsAt(countingAnswers(facts.answers).map(asItStands), TODAY),
      further: [
        {
          deadline: furtherClock(facts),
          response: latestAsAt(
            facts.answers.filter(({ isFurther }) => isFurther),
            TODAY,
          ),
        },
      ],
      verdict: latestAsAt(facts.verdicts, TODAY),
      actions: tallyActions(actions),
      ending: latestAsAt(facts.endings, TODAY),
    },
    TODAY,
  );
}

function firstClock({ clockRule, responseDueOn: dueOn }: RecordedFacts): ResponseClock {
  if (clockRule !== 'executive') return { clock: 'none', dueOn: null };
  return { clock: dueOn ? 'started' : 'not-started', dueOn };
}

function furtherClock({ furtherRule, furtherDueOn }: RecordedFacts): ResponseClock {
  if (furtherRule !== 'health') return { clock: 'none', dueOn: null };
  return { clock: furtherDueOn ? 'started' : 'not-started', dueOn: furtherDueOn };
}

function asItStands(answer: RecordedFacts['answers'][number]) {
  return { ...answer, decision: answer.correctedTo ?? answer.decision };
}

it('tells the public register and open data a state of what everybody may see', async () => {
  const { items } = await app
    .get(RegisterQueries)
    .recommendations({ words: null, body: null, year: null }, TODAY, undefined, 1000);
  const told = new Map(items.map(({ number, state }) => [number, state]));
  const expected = generated.map((facts) => stateByRule(facts, null));
  expect(generated.map((_, index) => told.get(index + 1))).toEqual(expected);
  expect(expected).not.toEqual(generated.map((facts) => stateByRule(facts, 'administrator')));
});

describe('numbers', () => {
  const sumOf = (counts: OutcomeCounts | null) =>
    OUTCOMES.reduce((sum, { name }) => sum + (counts?.[name] ?? NaN), 0);

  it('add up to what was made, in lists, on the page of a body, in the register and in open data', async () => {
    const queries = app.get(RecommendationsQueries);
    const expected = countOutcomes(generated.map((facts) => outcomeByRule(facts, 'member')));
    const { rows } = await queries.list(noFilters(asRole('member')), TODAY, ALL);
    expect(rows.map(({ outcome }) => outcome)).toEqual(
      generated.map((facts) => outcomeByRule(facts, 'member')),
    );
    for (const { name } of OUTCOMES) {
      const { total } = await queries.list({ ...noFilters(asRole('member')), outcome: name }, TODAY, ALL);
      expect([name, total]).toEqual([name, expected[name]]);
    }
    expect(await queries.outcomes({ ...noFilters(asRole('member')), bodyCode: 'CYP' }, TODAY)).toEqual(
      expected,
    );
    expect(sumOf(expected)).toBe(generated.length);

    const open = countOutcomes(generated.map((facts) => outcomeByRule(facts, null)));
    const stranger = app.stranger();
    const { numbers } = JSON.parse((await stranger.get('/register/recommendations.json')).html) as {
      numbers: OutcomeCounts & { made: number };
    };
    expect(numbers).toEqual({ made: generated.length, ...open });
    const { words } = await stranger.get('/register');
    for (const { name, label } of OUTCOMES)
      if (open[name] > 0) expect(words).toContain(`${label}: ${open[name]}`);
    const page = await (await app.signIn('member')).get('/bodies/CYP');
    for (const { name, label } of OUTCOMES)
      if (expected[name] > 0)
        expect(page.words).toContain(
          `${expected[name]} of them: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
        );
  });
});

/** Under what it is counted, by the rule: with a date where an answer that is owed has one. */
function outcomeByRule(facts: RecordedFacts, role: Role | null): Outcome {
  const given = (isFurther: boolean) =>
    latestAsAt(
      facts.answers.filter((answer) => answer.isFurther === isFurther),
      TODAY,
    );
  const first = given(false);
  const owed = [...(first ? [] : [firstClock(facts)]), ...(given(true) ? [] : [furtherClock(facts)])];
  return recommendationOutcome({
    state: stateByRule(facts, role),
    decision: first ? asItStands(first).decision : null,
    isDated: owed.some(({ dueOn }) => dueOn !== null),
  });
}

it('counts each answer that is owed, late or without a clock, for each addressee', async () => {
  const owed = generated.flatMap((facts) => answersOwedByRule(facts));
  const { overdue, notStarted } = await app.get(HomeQueries).answersOwed(TODAY, asRole('administrator'));
  expect(overdue).toBe(owed.filter((state) => state === 'response-overdue').length);
  expect(notStarted).toBe(owed.filter((state) => state === 'clock-not-started').length);
});

it('chases answers of what is unanswered, and of nothing else', async () => {
  const { rows } = await app.get(RecommendationsQueries).list(noFilters(asRole('member')), TODAY, ALL);
  const asked = { actionIds: [], recommendationIds: rows.map(({ id }) => id) };
  const chased = await app.get(ChasedItemsQueries).ofMany(asked, TODAY, new Map());
  const unansweredIds = rows.flatMap(({ id, state }) => (UNANSWERED.includes(state) ? [id] : []));
  expect(new Set(chased.map(({ id }) => id))).toEqual(new Set(unansweredIds));
});

/** How each answer stands that is owed, by the rule for each addressee alone. */
function answersOwedByRule(facts: RecordedFacts): RecommendationStateName[] {
  if (!UNANSWERED.includes(stateByRule(facts, null))) return [];
  const given = (isFurther: boolean) =>
    latestAsAt(
      facts.answers.filter((answer) => answer.isFurther === isFurther),
      TODAY,
    );
  const further = furtherClock(facts);
  return [
    ...(given(false) ? [] : [unanswered([firstClock(facts)], TODAY)]),
    ...(given(true) || further.clock === 'none' ? [] : [unanswered([further], TODAY)]),
  ];
}

/** Writes of every kind to the facts on which states look, most of which the program makes too. */
const WRITES = [
  "update action_updates set claim = 'complete', written_on = written_on - 1 where id % 5 = 1",
  'delete from action_updates where id % 3 = 0',
  'update verdicts set decided_on = decided_on - 2 where id % 4 = 1',
  'delete from verdicts where id % 3 = 0',
  'delete from recommendation_endings where id % 2 = 0',
  'delete from recommendation_addressees where id % 2 = 0',
  'update recommendations set addressee_id = body_id where id % 3 = 0',
  'update responses set decided_on = decided_on + 4 where id % 3 = 0',
  'delete from response_answers where response_id in (select id from responses where corrects_id is not null)',
  'delete from responses where corrects_id is not null',
  'update actions set due_on = due_on + 1, made_on = made_on - 1 where id % 2 = 0',
  `insert into action_continuations (action_id, cause, outcome, reason, decided_on, decided_by, recorded_by_id, recorded_at)
   select id, 'rejected', 'stopped', 'No longer wanted.', made_on + 9, 'the panel', (select min(id) from accounts), now()
   from actions where recommendation_id is not null and id % 4 = 0`,
  `insert into extensions (action_id, old_due_on, new_due_on, asked_by, agreed_by, reason, agreed_on, recorded_by_id, recorded_at)
   select id, due_on, due_on + 30, 'the owner', 'the panel', 'More time.', made_on + 8, (select min(id) from accounts), now()
   from actions where due_on is not null and id % 3 = 0`,
  'delete from extensions where id % 2 = 0',
];

it('keeps beside items what their facts say, whatever is written', async () => {
  expect(await differencesOfStandings(app)).toEqual([]);
  for (const write of WRITES) {
    await app.database.rows(write);
    expect([write, await differencesOfStandings(app)]).toEqual([write, []]);
  }
  const [kept] = await app.database.rows<Record<string, number>>(`select
    (select count(*)::int from action_standings) as actions, (select count(*)::int from trend_spans) as spans,
    (select count(*)::int from recommendation_standings) as recommendations`);
  for (const count of Object.values(kept ?? {})) expect(count).toBeGreaterThan(50);
});
