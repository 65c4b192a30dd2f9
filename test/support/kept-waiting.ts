import { ActionsQueries, OPEN_STATES } from '../../src/actions/actions.queries.js';
import { UnsettledQueries } from '../../src/actions/continuations/unsettled.queries.js';
import { FIRST_PAGE } from '../../src/actions/list/action-order.rules.js';
import type { ActionStateName } from '../../src/actions/states/action-states.rules.js';
import { WaitingActionsQueries } from '../../src/actions/waiting/waiting-actions.queries.js';
import { ACTIONS_TO_KEEP } from '../../src/actions/waiting/waiting-actions.sql.js';
import type { RegisterMemory } from '../../src/audit/memory/register-memory.queries.js';
import type { CalendarDay } from '../../src/calendar/calendar-day.js';
import { Database } from '../../src/database/database.service.js';
import { HomeQueries } from '../../src/pages/home/home.queries.js';
import { noFilters } from '../../src/recommendations/list/recommendation-filters.js';
import { RecommendationsQueries } from '../../src/recommendations/recommendations.queries.js';
import { WaitingRecommendationsQueries } from '../../src/recommendations/waiting/waiting-recommendations.queries.js';
import { RECOMMENDATIONS_TO_KEEP } from '../../src/recommendations/waiting/waiting-recommendations.sql.js';
import { UnreachableOwnersQueries } from '../../src/reminders/unreachable-owners.queries.js';
import type { Asker } from '../../src/web/permissions.rules.js';
import type { TestApp } from './test-app.js';

const WANTED = { most: 1000, first: 3 };
const PAGE = { size: 3, after: null, before: null, countedUpTo: 1000 } as const;
const LISTS = [
  { clock: 'not-started' },
  { clock: 'running' },
  { clock: 'due-soon' },
  { clock: 'overdue' },
  { state: 'accepted-no-action' },
  { state: 'claimed-complete' },
] as const;
const STATES: readonly (readonly ActionStateName[])[] = [
  ['overdue'],
  ['no-date'],
  ['claimed-complete'],
  ['sent-back'],
  ['due-soon', 'open'],
  OPEN_STATES,
];

/** Askers of every kind: everybody, those inside, those who see all, and whoever sees more of some bodies, or these alone. */
export function askersOf(bodyId: number): readonly (Asker | null)[] {
  return [
    null,
    { role: 'member', bodyIds: null },
    { role: 'democratic-services', bodyIds: null },
    { role: 'democratic-services', bodyIds: [bodyId] },
    { role: 'democratic-services', bodyIds: [bodyId], ownOnly: true },
    { role: 'chair', bodyIds: [bodyId] },
  ];
}

/** Nothing is remembered: rows are changed by hand. */
function forgetful(database: Database): RegisterMemory {
  const rows = (sql: string, parameters: readonly unknown[] = []) => database.rows(sql, parameters);
  return { rows, found: (_: unknown, find: () => unknown) => find() } as unknown as RegisterMemory;
}

/** Keeps nothing: all facts are asked. */
const NOTHING = {
  find: async () => null,
  answersOwed: async () => null,
  answersDueSoon: async () => null,
  beside: (...[, , , answer]: Parameters<WaitingRecommendationsQueries['beside']>) => answer(null),
};

function readers(app: TestApp, isKept: boolean) {
  const database = app.get(Database);
  const memory = forgetful(database);
  const actions = isKept
    ? new WaitingActionsQueries(database, memory)
    : (NOTHING as unknown as WaitingActionsQueries);
  const recommendations = isKept
    ? new WaitingRecommendationsQueries(database, memory)
    : (NOTHING as unknown as WaitingRecommendationsQueries);
  return {
    ...{ waitingActions: actions, waitingRecommendations: recommendations },
    actions: new ActionsQueries(database, memory, actions),
    recommendations: new RecommendationsQueries(database, memory, recommendations),
    home: new HomeQueries(database, memory, recommendations),
    unsettled: new UnsettledQueries(database, recommendations),
    owners: new UnreachableOwnersQueries(database, recommendations),
  };
}

/** What waits as it is kept, where that differs from what the facts say; empty where nothing does. */
export async function differingWaits(
  app: TestApp,
  today: CalendarDay,
  askers: readonly (Asker | null)[],
  bodyId: number,
): Promise<object[]> {
  const [kept, asked] = [readers(app, true), readers(app, false)];
  const found: object[] = [];
  const compare = (what: object, one: unknown, other: unknown) => {
    if (JSON.stringify(one) !== JSON.stringify(other)) found.push({ ...what, kept: one, asked: other });
  };
  for (const asker of askers) {
    for (const narrowed of LISTS) {
      const filters = { ...noFilters(asker), ...narrowed };
      const list = await kept.waitingRecommendations.find(filters, today, WANTED);
      const all = { ...PAGE, sort: 'due', descending: false, size: 'state' in narrowed ? 1000 : 3 } as const;
      const { rows, total } = await asked.recommendations.list(filters, today, all);
      const byAnswer = rows.toSorted(
        (a, b) => (a.decidedOn ?? '').localeCompare(b.decidedOn ?? '') || a.id - b.id,
      );
      const inOrder = filters.state === 'accepted-no-action' ? byAnswer : rows;
      compare({ asker, narrowed, today }, list, { total, ids: inOrder.slice(0, 3).map(({ id }) => id) });
    }
    for (const states of STATES) {
      for (const bodyIds of [null, [bodyId]]) {
        const filters = { asker, states, bodyIds };
        const list = await kept.waitingActions.find(filters, today, WANTED);
        const { items, total } = await asked.actions.list(filters, today, { ...FIRST_PAGE, ...PAGE });
        compare({ asker, states, bodyIds, today }, list, { total, ids: items.map(({ id }) => id) });
      }
    }
    if (!asker) continue;
    const answers = await asked.home.answersOwed(today, asker);
    compare({ asker, what: 'answers', today }, await kept.home.answersOwed(today, asker), answers);
    const soon = await asked.home.answersDueSoon(today, asker);
    compare({ asker, what: 'due soon', today }, await kept.home.answersDueSoon(today, asker), soon);
    const accepted = await asked.home.acceptedWithoutAction(today, asker);
    const first = accepted.first.map(({ year, number, text, addressee, decidedOn }) => ({
      year,
      number,
      text,
      addressee,
      decidedOn,
    }));
    compare({ asker, what: 'accepted', today }, await kept.home.acceptedWithoutAction(today, asker), {
      ...accepted,
      first,
    });
    const unsettled = await asked.unsettled.all(today, asker);
    compare({ asker, what: 'unsettled', today }, await kept.unsettled.all(today, asker), unsettled);
  }
  compare(
    { what: 'silent', today },
    await kept.owners.silentBodies(today),
    await asked.owners.silentBodies(today),
  );
  return found;
}

const given = (statement: string, ids: string) => statement.replaceAll('any($1)', `any(${ids})`);
const ofRecommendations = RECOMMENDATIONS_TO_KEEP.replaceAll(
  'any($2)',
  'any(array(select id from recommendations))',
).replaceAll('$1', "'infinity'::date");

/** What is to be kept as waiting, by the table that keeps it. */
export const DERIVED_WAITS = {
  waiting_actions: `(select action_id, waits, is_sent_back, due_on, body_id, publicity from (${given(ACTIONS_TO_KEEP, 'array(select id from actions)')}) derived)`,
  waiting_recommendations: `(${ofRecommendations})`,
} as const;
