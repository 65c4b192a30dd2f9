import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PASSWORD } from '../../src/accounts/example-accounts.queries.js';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { endOfDayInLondon } from '../../src/calendar/clock.js';
import { spokenDay, tableDay } from '../../src/calendar/spoken-day.js';
import { seenFrom } from '../../src/calendar/viewpoint.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const TODAY = parseDay('2026-06-10');
/** Before, between and after the extensions of the example, the renaming of its panel and its hand-overs. */
const DAYS_BACK = [350, 300, 284, 230, 189, 150, 94, 60, 40, 19, 17, 1];

/** The date that each action was given at first, and the last extension that was agreed and recorded by `$1`. */
const DUE_BY_THEN = `
  select a.id, coalesce(
    (select e.new_due_on from extensions e where e.action_id = a.id and e.recorded_at < $1
     order by e.recorded_at desc limit 1),
    (select (t.after->>'dueOn')::date from audit_entries t
     where t.subject_kind = 'action' and t.subject_id = a.id and t.action = 'added the action')) as "dueOn"
  from actions a where a.recorded_at < $1 and a.cadence is null and not exists (
    select from audit_entries t where t.subject_kind = 'action' and t.subject_id = a.id and t.after ? 'dueNth') order by a.id`;

describe('the past of the example council', () => {
  let app: TestApp;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(ExampleCouncil).load(TODAY);
    keeper = app.stranger();
    await keeper.submit('/sign-in', {
      email: 'dilys.marchbanks@thornmere.example',
      password: EXAMPLE_PASSWORD,
    });
  });
  afterAll(() => app.close());

  const asAt = (back: number) => addDays(TODAY, -back);
  const known = <Row>(day: CalendarDay, sql: string) =>
    seenFrom({ day, knownUntil: endOfDayInLondon(day) }, () => app.database.rows<Row>(sql));
  const pathOf = async (table: 'actions' | 'recommendations', words: string) => {
    const [item] = await app.database.rows<{ path: string }>(
      `select '/${table}/${table === 'actions' ? 'A' : 'R'}' || year || '-' || lpad(number::text, 3, '0') as path
       from ${table} where text like $1`,
      [`${words}%`],
    );
    return item?.path ?? '';
  };

  it.each(DAYS_BACK)('%d days back gives each action the due date that held then', async (back) => {
    const day = asAt(back);
    const expected = await app.database.rows<{ id: number }>(DUE_BY_THEN, [endOfDayInLondon(day)]);
    const shown = await known<{ id: number; dueOn: CalendarDay | null }>(
      day,
      'select id, due_on as "dueOn" from actions order by id',
    );
    const asked = new Set(expected.map(({ id }) => id));
    expect(shown.filter(({ id }) => asked.has(id))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(3);
  });

  it.each([
    [284, -180, 'extended once'],
    [200, -180, 'extended once'],
    [189, -90, 'extended 2 times'],
    [60, -12, 'extended 3 times'],
  ])('%d days back lists the business case as due %d days from today', async (back, due, extension) => {
    const page = await keeper.get(`/actions?state=all&q=business+case&as-at=${asAt(back)}`);
    expect(page.status).toBe(200);
    expect(page.words).toMatch(new RegExp(`${tableDay(addDays(TODAY, due))} ?${extension}`));
  });

  it('names the panel as it was called then', async () => {
    const path = await pathOf('recommendations', 'That a map of every gully');
    expect((await keeper.get(`${path}?as-at=${asAt(200)}`)).words).toContain('Place Scrutiny Panel');
    expect((await keeper.get(`${path}?as-at=${asAt(200)}`)).words).not.toContain('Environment and Economy');
    expect((await keeper.get(`${path}?as-at=${asAt(100)}`)).words).toContain('Environment and Economy');
  });

  it('words a recommendation as it was worded then', async () => {
    const path = await pathOf('recommendations', 'That every young person leaving care');
    const [made] = await app.database.rows<{ on: CalendarDay }>(
      `select made_on as "on" from recommendations where text like 'That every young person leaving care%'`,
    );
    const day = addDays(made?.on ?? TODAY, 3);
    expect((await keeper.get(`${path}?as-at=${day}`)).words).toContain('twenty-first birthday');
    expect((await keeper.get(path)).words).toContain('twenty-fifth birthday');
  });

  it('names the owner and the holder of then', async () => {
    const blocks = await pathOf('actions', 'List the blocks without');
    expect((await keeper.get(`${blocks}?as-at=${asAt(31)}`)).words).toContain('Environment and Place');
    expect((await keeper.get(blocks)).words).toContain('Head of Economic Growth');
    const holders = await known<{ name: string; untilOn: string | null }>(
      asAt(210),
      `select p.name, h.until_on as "untilOn" from post_holdings h join people p on p.id = h.person_id
       join owners o on o.id = h.owner_id where o.name = 'Executive Director of Children’s Services'`,
    );
    expect(holders).toEqual([{ name: 'Desmond Pike', untilOn: null }]);
  });

  it('expects a moved meeting on the day on which it was to be', async () => {
    const [move] = await app.database.rows<{ fromOn: CalendarDay; toOn: CalendarDay }>(
      'select from_on as "fromOn", to_on as "toOn" from meeting_moves where to_on > $1',
      [TODAY],
    );
    const path = await pathOf('actions', 'That the Director of Public Health brings the plan');
    const before = await keeper.get(`${path}?as-at=${asAt(19)}`);
    expect(before.words).toContain(spokenDay(move?.fromOn ?? TODAY));
    expect((await keeper.get(path)).words).toContain(spokenDay(move?.toOn ?? TODAY));
  });
});
