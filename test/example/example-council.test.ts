import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PASSWORD } from '../../src/accounts/example-accounts.queries.js';
import { ACTION_STATES } from '../../src/actions/states/action-states.rules.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { RECOMMENDATION_STATES } from '../../src/recommendations/states/recommendation-states.rules.js';
import { ROLES } from '../../src/web/permissions.rules.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { derivedStates } from './derived-states.js';

/** An ordinary day, and two on which meetings would fall at Christmas and at Easter. */
const DAYS = ['2026-06-10', '2025-12-18', '2026-04-02'];

describe.each(DAYS)('the example council loaded on %s', (today) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ today });
    await app.get(ExampleCouncil).load(parseDay(today));
  });
  afterAll(() => app.close());

  it('shows every state that an action or a recommendation can be in', async () => {
    const { actions, recommendations } = await derivedStates(app.database, parseDay(today));
    const names = (states: readonly { name: string }[]) => states.map(({ name }) => name).sort();
    expect([...new Set(actions)].sort()).toEqual(names(ACTION_STATES));
    expect([...new Set(recommendations)].sort()).toEqual(names(RECOMMENDATION_STATES));
    expect(actions.length + recommendations.length).toBeGreaterThanOrEqual(50);
  });

  it('tells nothing that happens after the day of loading, or before its cause', async () => {
    const [faults] = await app.database.rows<Record<string, number>>(
      `select
         (select count(*)::int from audit_entries where at::date > $1) as "entriesAhead",
         (select count(*)::int from action_updates u join actions a on a.id = u.action_id
           where u.written_on < a.made_on or u.written_on > $1) as "updatesOutOfTime",
         (select count(*)::int from extensions e join actions a on a.id = e.action_id
           where e.agreed_on < a.made_on or e.new_due_on <= e.old_due_on) as "extensionsOutOfTime",
         (select count(*)::int from verdicts v join actions a on a.id = v.action_id
           where v.decided_on < a.made_on or v.decided_on > $1) as "verdictsOutOfTime",
         (select count(*)::int from response_answers p join responses s on s.id = p.response_id
           join recommendations r on r.id = p.recommendation_id where s.decided_on <= r.made_on) as "answersOutOfTime"`,
      [today],
    );
    expect(Object.values(faults ?? { none: 1 })).toEqual([0, 0, 0, 0, 0]);
  });

  it('has requests that wait, one of them asked for a second time', async () => {
    const rows = await app.database.rows<{ kind: string; nth: number }>(
      `select q.kind, (select count(*)::int from requests e where e.action_id = q.action_id and e.id <= q.id) as nth
       from requests q where not exists (select from request_outcomes c where c.request_id = q.id) order by q.id`,
    );
    expect(rows).toEqual([
      { kind: 'more-time', nth: 2 },
      { kind: 'not-mine', nth: 1 },
    ]);
  });

  it('quotes its papers at the place it names', async () => {
    const items = await app.database.rows<{ quote: string; found: string }>(
      `select i.quote, substr(d.text, i.start_offset + 1, i.end_offset - i.start_offset) as found
       from (select document_id, quote, start_offset, end_offset from recommendations
             union all select document_id, quote, start_offset, end_offset from actions) i
       join documents d on d.id = i.document_id`,
    );
    expect(items.length).toBeGreaterThanOrEqual(10);
    for (const { quote, found } of items) expect(found).toBe(quote);
  });

  it('leaves a trail for every item, in the order of time', async () => {
    const [trail] = await app.database.rows<{ untold: number; outOfOrder: number }>(
      `select
         (select count(*)::int from actions a where not exists (select 1 from audit_entries e
           where e.subject_kind = 'action' and e.subject_id = a.id)) +
         (select count(*)::int from recommendations r where not exists (select 1 from audit_entries e
           where e.subject_kind = 'recommendation' and e.subject_id = r.id)) as untold,
         (select count(*)::int from (select at < lag(at) over (order by id) as early from audit_entries) t where early)
           as "outOfOrder"`,
    );
    expect(trail).toEqual({ untold: 0, outOfOrder: 0 });
  });

  it('refuses a database that has data', async () => {
    await expect(app.get(ExampleCouncil).load(parseDay(today))).rejects.toThrow(/has data already/);
    expect(await app.get(ExampleCouncil).loadIntoEmptyDatabase()).toBe(false);
  });

  it('offers one account of each kind, one of democratic services for one panel besides, and they open', async () => {
    const page = await app.stranger().get('/sign-in');
    const accounts = await app.database.rows<{ email: string; role: string }>(
      'select email, role from accounts order by id',
    );
    expect(accounts.map(({ role }) => role).sort()).toEqual([...ROLES, 'democratic-services'].sort());
    expect(page.words).toContain('Democratic services officer, for one body only');
    expect(page.words).toContain(EXAMPLE_PASSWORD);
    for (const { email } of accounts) {
      expect(page.words).toContain(email);
      const answer = await app.stranger().submit('/sign-in', { email, password: EXAMPLE_PASSWORD });
      expect(answer.status).toBe(303);
    }
  });
});
