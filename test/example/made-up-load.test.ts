import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, parseDay } from '../../src/calendar/calendar-day.js';
import { endOfDayInLondon } from '../../src/calendar/clock.js';
import { seenFrom } from '../../src/calendar/viewpoint.js';
import { MadeUpLoad } from '../../src/example/made-up-load.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const TODAY = parseDay('2026-06-10');
const ITEMS = 400;

/** How the made-up rows contradict themselves; every number is to be 0. */
const CONTRADICTIONS = `
  select
    (select count(*)::int from actions where made_on > $1 or due_on <= made_on) as "actionsOutOfTime",
    (select count(*)::int from action_updates u join actions a on a.id = u.action_id
      where u.written_on < a.made_on or u.written_on >= $1) as "updatesOutOfTime",
    (select count(*)::int from extensions e join actions a on a.id = e.action_id
      where e.agreed_on < a.made_on or e.agreed_on > $1 or e.new_due_on > a.due_on) as "extensionsOutOfTime",
    (select count(*)::int from verdicts where decided_on >= $1) as "verdictsAhead",
    (select count(*)::int from actions where recorded_at < made_on or recorded_at >= $1::date + 1) +
      (select count(*)::int from recommendations where recorded_at < made_on or recorded_at >= $1::date + 1)
      as "recordedOnAnotherDay",
    (select count(*)::int from audit_entries t join actions a on t.subject_kind = 'action' and t.subject_id = a.id
      where t.at < a.recorded_at) as "entriesBeforeTheirItems",
    (select count(*)::int from responses where decided_on >= $1) as "responsesAhead",
    (select count(*)::int from reference_counters c where last_number <> (
      select max(number) from (select 'R' as kind, year, number from recommendations
                               union all select 'A', year, number from actions) i
      where i.kind = c.kind and i.year = c.year)) as "countersWrong",
    (select count(*)::int from actions a where owner_id is null) as "actionsWithoutOwner"`;

describe('made-up load', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(MadeUpLoad).generate(ITEMS, TODAY, app.clock.now());
  });
  afterAll(() => app.close());

  const count = async (what: string) => {
    const [row] = await app.database.rows<{ count: number }>(`select count(*)::int as count from ${what}`);
    return row?.count;
  };

  it('has as many items as were asked for, in twelve panels, for two hundred posts', async () => {
    expect(await count('recommendations')).toBe(ITEMS / 2);
    expect(await count('actions')).toBe(ITEMS / 2);
    expect(await count("bodies where kind = 'panel'")).toBe(12);
    expect(await count("owners where kind = 'post'")).toBe(200);
  });

  it('has about three updates an item, and something of everything else', async () => {
    const updates = Number(await count('action_updates'));
    expect(updates / ITEMS).toBeGreaterThan(2);
    expect(updates / ITEMS).toBeLessThan(4);
    for (const table of ['clock_events', 'response_answers', 'extensions', 'verdicts', 'audit_entries'])
      expect(await count(table)).toBeGreaterThan(10);
  });

  it('does not contradict itself', async () => {
    const [contradictions] = await app.database.rows<Record<string, number>>(CONTRADICTIONS, [TODAY]);
    expect(Object.entries(contradictions ?? { none: 1 }).filter(([, found]) => found > 0)).toEqual([]);
  });

  it('knew each due date until it was extended', async () => {
    const day = addDays(TODAY, -200);
    const until = endOfDayInLondon(day);
    const [known] = await seenFrom({ day, knownUntil: until }, () =>
      app.database.rows<Record<string, number>>(
        `select count(*)::int as actions, (count(*) filter (where a.due_on <> e.new_due_on))::int as wrong
         from actions a join lateral (
           select new_due_on from extensions where action_id = a.id order by agreed_on desc limit 1) e on true`,
      ),
    );
    expect(known?.wrong).toBe(0);
    expect(known?.actions).toBeGreaterThan(5);
    expect(known?.actions).toBeLessThan(
      Number(await count('(select distinct action_id from extensions) extended')),
    );
  });

  it('says many different things', async () => {
    expect(await count('(select distinct text from actions) t')).toBeGreaterThan(ITEMS / 2 - 5);
    expect(await count("actions where text like '%fostering%'")).toBeLessThan(ITEMS / 8);
  });

  it('goes on with the next references when it is asked again', async () => {
    await app.get(MadeUpLoad).generate(50, TODAY, app.clock.now());
    expect(await count('recommendations')).toBe(ITEMS / 2 + 25);
    const [contradictions] = await app.database.rows<Record<string, number>>(CONTRADICTIONS, [TODAY]);
    expect(contradictions?.countersWrong).toBe(0);
  });

  it.each([1, 2, 3])('makes %d where no more are asked for', async (items) => {
    const before = Number(await count('recommendations')) + Number(await count('actions'));
    await app.get(MadeUpLoad).generate(items, TODAY, app.clock.now());
    expect(Number(await count('recommendations')) + Number(await count('actions'))).toBe(before + items);
  });
});
